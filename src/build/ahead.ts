// What the address asks for is sent for at once, beside the first script: the home page, or a question with what asks it. That
// script would send for them too, but only once it has come and run, and on a distant line each step is one more round trip.
import { minify, type Plugin, type Rolldown } from 'vite'

/** Puts the script that looks ahead into the page. Comes after all that moves styles about, and before the policy. */
export function lookAhead(): Plugin {
  return {
    name: 'look-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        if (!bundle) return page
        const { code } = await minify('ahead.js', scriptFor(filesAhead(bundle)))
        return page.replace('</head>', () => `<script>${code.trim()}</script>\n</head>`)
      },
    },
  }
}

export interface FilesAhead {
  /** What the home page needs: scripts and style sheets. */
  home: readonly string[]
  /** What every line needs to ask. */
  asking: readonly string[]
  /** The questions of each line. */
  questions: Readonly<Record<string, string>>
}

/** The files to send for, as the build has named them. Throws if it no longer has what this looks for. */
export function filesAhead(bundle: Rolldown.OutputBundle): FilesAhead {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const named = (part: string) => chunks.find(({ name }) => name === part)
  const [home, asking] = [named('home'), named('asking')]
  const questions = chunks.flatMap(({ facadeModuleId, fileName }) => {
    const [, line] = /([\w-]+)\.yaml\?asked$/.exec(facadeModuleId ?? '') ?? []
    return line === undefined ? [] : [[line, fileName] as const]
  })
  if (!home || !asking || questions.length === 0)
    throw new Error('The build has no home page, no part that asks, or no questions.')
  const known = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((one) => withImports(one, bundle)))
  const filesOf = (chunk: Rolldown.OutputChunk) => [
    ...withImports(chunk, bundle).filter((file) => !known.has(file)),
    ...(chunk.viteMetadata?.importedCss ?? []),
  ]
  return { home: filesOf(home), asking: filesOf(asking), questions: Object.fromEntries(questions) }
}

/** A chunk and all it cannot run without. */
function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const found = new Set([chunk.fileName])
  // A set that grows while it is walked is walked to its new end.
  for (const file of found) {
    const one = bundle[file]
    if (one?.type === 'chunk') for (const next of one.imports) found.add(next)
  }
  return [...found]
}

/** A link for each file, like those that the app makes itself, so that nothing is fetched twice. */
export function scriptFor({ home, asking, questions }: FilesAhead): string {
  return `{
    const questions = ${JSON.stringify(questions)}
    const { hash } = location
    const line = (/^#\\/([a-z]+)/.exec(hash) ?? [])[1]
    const files = Object.hasOwn(questions, line)
      ? [questions[line], ...${JSON.stringify(asking)}]
      : /^#?\\/?$/.test(hash) ? ${JSON.stringify(home)} : []
    for (const file of files) {
      const ahead = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }
      document.head.append(Object.assign(document.createElement('link'), ahead, { crossOrigin: '', href: './' + file }))
    }
  }`
}
