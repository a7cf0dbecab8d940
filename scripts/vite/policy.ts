import type {Plugin} from 'vite'
import {
  cacheControl,
  metaPolicy,
  metaPolicyWhileDeveloping,
  securityHeaders,
} from '../../src/security.ts'

const charset = /<meta charset="[^"]*" ?\/?>/i

/** The policy in index.html for hosts that cannot send headers, and in `_headers` for those that read it. */
export function policy(): Plugin {
  return {
    name: 'cairn-policy',
    transformIndexHtml: {
      order: 'post',
      handler(html, {server}) {
        if (!charset.test(html)) throw new Error('index.html does not say its charset')
        const content = server ? metaPolicyWhileDeveloping : metaPolicy
        const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`
        return html.replace(charset, said => `${said}\n    ${meta}`)
      },
    },
    generateBundle() {
      this.emitFile({type: 'asset', fileName: '_headers', source: headersFile()})
    },
  }
}

function headersFile(): string {
  const everywhere = Object.entries(securityHeaders).map(
    ([name, value]) => `  ${name}: ${value}`,
  )
  return [
    '/*',
    ...everywhere,
    '',
    '/assets/*',
    `  Cache-Control: ${cacheControl('/assets/')}`,
    '',
  ].join('\n')
}
