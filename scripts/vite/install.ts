import {VitePWA} from 'vite-plugin-pwa'

/** The service worker from src/sw.ts with the list of files to keep, and the manifest that makes the app installable. */
export const install = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  injectRegister: false,
  injectManifest: {
    globPatterns: ['index.html', 'mark.svg', 'assets/*.{js,css,woff2,svg}'],
    // Named by their content, so no query of their own is needed to be fresh.
    dontCacheBustURLsMatching: /^assets\//,
  },
  includeManifestIcons: false,
  manifest: {
    id: './',
    start_url: './',
    scope: './',
    name: 'Cairn',
    short_name: 'Cairn',
    description: '目標ひとつに、ルームひとつ。 One room, one goal.',
    lang: 'ja',
    dir: 'ltr',
    display: 'standalone',
    theme_color: '#fbfaf7',
    background_color: '#fbfaf7',
    categories: ['productivity', 'social'],
    launch_handler: {client_mode: ['navigate-existing', 'auto']},
    icons: [
      {src: 'icons/192.png', sizes: '192x192', type: 'image/png'},
      {src: 'icons/512.png', sizes: '512x512', type: 'image/png'},
      {
        src: 'icons/maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
      {src: 'mark.svg', sizes: 'any', type: 'image/svg+xml'},
    ],
    file_handlers: [{action: './', accept: {'application/octet-stream': ['.cairn']}}],
    shortcuts: [{name: 'ようす', url: './#/'}],
  },
})
