// The whole app as one HTML file that can be emailed and opened from disk, where browsers refuse to load modules,
// workers or fonts from a neighbouring file. Scripts and styles go into the page; its content security policy names
// their hashes, so nothing else can run, and allows no request at all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { afterCharset, ALWAYS, hashOf } from './content-security.ts'

/** Turns the build of `index.html` into one file of this name, and fails if anything would be left outside it. */
export function singleFile(fileName: string): Plugin {
  let icon = ''
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    configResolved(config) {
      icon = dataUrl(join(config.publicDir, 'icon.svg'))
    },
    generateBundle: {
      // After Vite's own plugins: the page and the licences of what is bundled are complete only then.
      order: 'post',
      handler(_, bundle) {
        const page = Object.values(bundle).find((part) => part.fileName.endsWith('.html'))
        if (page?.type !== 'asset') return this.error('There is no page to make a single file of.')
        page.source = joinUp(bundle, String(page.source), icon)
        page.fileName = fileName
        for (const [key, part] of Object.entries(bundle)) if (part !== page) delete bundle[key]
      },
    },
  }
}

/** The page with its parts inside it. Throws if it would still have to load something. */
export function joinUp(bundle: Rolldown.OutputBundle, page: string, icon: string): string {
  const parts = Object.values(bundle)
  const ending = (end: string) =>
    parts.flatMap((part) =>
      part.type === 'asset' && part.fileName.endsWith(end) ? [String(part.source)] : [],
    )
  const script = parts.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n')
  const style = ending('.css').join('\n')
  const licences = ending('licences.md').join('\n').replaceAll('-->', '--')

  const others = parts.filter(
    (part) => part.type === 'asset' && !/(\.css|\.html|licences\.md)$/.test(part.fileName),
  )
  const named = [...style.matchAll(/url\(\s*['"]?(?!data:|#)([^'")]+)/g)].map((match) => match[1] ?? '')
  const left = [...others.map((part) => part.fileName), ...named]
  if (left.length > 0) {
    throw new Error(
      `The single file would leave these behind: ${left.join(', ')}. Import them from src/, so that they can be inlined; what is in public/ cannot be.`,
    )
  }

  const safeScript = script
    .replaceAll('__VITE_PRELOAD__', 'void 0')
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(safeScript)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    ...ALWAYS,
  ].join('; ')
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" href="${icon}">`,
    `<style>${style}</style>`,
  ].join('\n')
  const bare = page
    .replace(/[ \t]*<script type="module"[^>]*><\/script>\n?/g, '')
    .replace(
      /[ \t]*<link rel="(?:stylesheet|manifest|icon|modulepreload|preload|apple-touch-icon)"[^>]*>\n?/g,
      '',
    )
  // A function, not a string: a `$&` in the code must not be read as a replacement pattern.
  const tail = `<script type="module">${safeScript}</script>\n<!--\n${licences}-->\n</body>`
  return afterCharset(bare, head).replace('</body>', () => tail)
}

function dataUrl(path: string): string {
  return `data:image/svg+xml;base64,${readFileSync(path).toString('base64')}`
}
