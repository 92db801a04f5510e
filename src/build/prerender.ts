// Writes the first screen into the page when the app is built, with the styles it needs: what the server answers first
// can be read at once, without another request and without a script. What is written inside the page is named in the
// content security policy by its hash (content-security.ts).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { minify, runnerImport, type Plugin, type PluginOption, type Rolldown } from 'vite'
import { styleNames } from './style-names.ts'

/** Puts the first screen into `index.html`. `content` makes the plugin that serves content to what is drawn. */
export function prerender(content: () => PluginOption): Plugin {
  let root = ''
  return {
    name: 'prerender',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        if (!bundle) return page
        const { head, body } = await drawFirstScreen(root, content)
        const early = await minify('early.js', readFileSync(join(root, 'src/build/early.js'), 'utf8'))
        return intoPage(page, { early: early.code, head, body, style: takeStyle(bundle, page) })
      },
    },
  }
}

interface FirstScreen {
  /** What it puts into the head: the styles of its components. */
  head: string
  body: string
}

async function drawFirstScreen(root: string, content: () => PluginOption): Promise<FirstScreen> {
  const { module } = await runnerImport<{ draw: () => FirstScreen }>(join(root, 'src/app/first-screen.ts'), {
    configFile: false,
    root,
    logLevel: 'error',
    mode: 'production',
    plugins: [
      content(),
      svelte({
        configFile: false,
        // Named as in the build, so that the app takes over what it finds.
        compilerOptions: { css: 'injected', dev: false, cssHash: styleNames() },
      }),
    ],
  })
  return module.draw()
}

/** The style sheets that the page asks for before anything is drawn; they go into the page instead. */
function takeStyle(bundle: Rolldown.OutputBundle, page: string): string {
  const asked = [...page.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)]
  const sheets = asked.map(([, href = '']) => {
    const sheet = bundle[href]
    if (sheet?.type !== 'asset')
      throw new Error(`The page asks for a style sheet that is not ours: "${href}".`)
    delete bundle[href]
    // Addresses in a sheet start from its folder; in the page they start from the page.
    const folder = href.replace(/[^/]*$/, '')
    return String(sheet.source).replace(/url\((['"]?)(?!data:|#)(?:\.\/)?/g, `url($1./${folder}`)
  })
  return sheets.join('')
}

/** Puts the parts into the page. Throws if there is no place for one, and on what its policy would refuse. */
export function intoPage(
  page: string,
  { early, head, body, style }: FirstScreen & { early: string; style: string },
): string {
  const drawn = withoutStyleAttributes(body)
  const styles = ownStyles(head, style)
  const parts: [RegExp, string][] = [
    // The first screen can be read without a script, and says itself what needs one.
    [/\s*<noscript>.*?<\/noscript>/s, ''],
    // Switched off, so that it is never fetched: what is loaded later asks whether its sheet is there, and it is.
    [/(?<=<link rel="stylesheet") /g, ' disabled '],
    [/(?=<\/head>)/, `<style>${style}${styles}${drawn.style}</style>\n<script>${early}</script>\n`],
    [/(?<=<div id="app">)(?=<\/div>)/, drawn.body],
  ]
  return parts.reduce((text, [place, part]) => {
    if (!place.test(text)) throw new Error(`index.html has no place for the first screen: ${place}.`)
    return text.replace(place, () => part)
  }, page)
}

/** The styles of the components drawn, as far as the style sheet does not hold them. */
function ownStyles(head: string, sheet: string): string {
  const styles = [...head.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, text = '']) => text)
  const isNew = (text: string) => !sheet.includes(/\.svelte-[a-z0-9]+/.exec(text)?.[0] ?? text)
  return styles.filter(isNew).map(tightStyle).join('')
}

/** A style sheet without its comments and idle spaces. */
export function tightStyle(style: string): string {
  const bare = style.replace(/("[^"]*"|'[^']*')|\/\*.*?\*\//gs, (_, string?: string) => string ?? '')
  const idle = /("[^"]*"|'[^']*')|\s*([{};,])\s*|(:)\s+|\s+/gs
  const tight = bare.replace(
    idle,
    (_, string?: string, mark?: string, colon?: string) => string ?? mark ?? colon ?? ' ',
  )
  return tight.replaceAll(';}', '}').trim()
}

/** The policy refuses style attributes in a page, so each becomes a class. */
export function withoutStyleAttributes(body: string): { body: string; style: string } {
  const names = new Map<string, string>()
  const classed = body.replace(/<[a-zA-Z][^>]*? style="[^"]*"[^>]*>/g, (tag) => {
    const [, rules = ''] = / style="([^"]*)"/.exec(tag) ?? []
    const name = names.get(rules) ?? `first-${names.size}`
    names.set(rules, name)
    const bare = tag.replace(/ style="[^"]*"/, '')
    return / class="/.test(bare)
      ? bare.replace(/ class="/, ` class="${name} `)
      : bare.replace(/^<([a-zA-Z][\w-]*)/, `<$1 class="${name}"`)
  })
  const style = [...names].map(([rules, name]) => `.${name}{${tightStyle(rules)}}`).join('')
  return { body: classed, style: style.replaceAll(';}', '}') }
}
