// Draws public/icons/*.png from public/mark.svg. Run `npm run icons` after changing the mark.
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {chromium} from 'playwright-core'
import {needBrowsers} from './browsers.mjs'

/** `mark`: the mark's share of the width. A maskable icon keeps it within the inner 80 % circle. */
const icons = [
  {name: '192', size: 192, mark: 0.62, corner: 0.22},
  {name: '512', size: 512, mark: 0.62, corner: 0.22},
  {name: 'maskable-512', size: 512, mark: 0.5, corner: 0},
  {name: 'apple-touch-180', size: 180, mark: 0.6, corner: 0},
]

const [executablePath] = needBrowsers('chromium')
const mark = await readFile(new URL('../public/mark.svg', import.meta.url), 'utf8')
const folder = new URL('../public/icons/', import.meta.url)
await mkdir(folder, {recursive: true})

const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
const page = await browser.newPage({colorScheme: 'light'})
for (const icon of icons) {
  await page.setViewportSize({width: icon.size, height: icon.size})
  await page.setContent(drawn(icon))
  const png = await page.screenshot({omitBackground: true})
  await writeFile(new URL(`${icon.name}.png`, folder), png)
}
await browser.close()

function drawn({size, mark: share, corner}) {
  return `<body style="margin:0"><div style="display:grid;place-items:center;width:${size}px;
    height:${size}px;border-radius:${corner * size}px;background:oklch(98.6% .004 95)">
    <div style="width:${share * size}px;height:${share * size}px">${mark}</div></div></body>`
}
