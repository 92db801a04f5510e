// Where the address asks for a question, what asks it and the questions are sent for at once, beside the first script. That
// script would send for them too, but only once it has come and run, and on a distant line that is one more round trip.
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
  /** What every line needs to ask: scripts and style sheets. */
  asking: readonly string[]
  /** The questions of each line. */
  questions: Readonly<Record<string, string>>
}

/** The files to send for, as the build has named them. Throws if it no longer has what this looks for. */
export function filesAhead(bundle: Rolldown.OutputBundle): FilesAhead {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const asking = chunks.find(({ name }) => name === 'asking')
  const questions = chunks.flatMap(({ facadeModuleId, fileName }) => {
    const [, line] = /([\w-]+)\.yaml\?asked$/.exec(facadeModuleId ?? '') ?? []
    return line === undefined ? [] : [[line, fileName] as const]
  })
  if (!asking || questions.length === 0) throw new Error('The build has no part that asks, or no questions.')
  const styles = [...(asking.viteMetadata?.importedCss ?? [])]
  return { asking: [asking.fileName, ...styles], questions: Object.fromEntries(questions) }
}

/** A link for each file, like those that the app makes itself, so that nothing is fetched twice. */
export function scriptFor({ asking, questions }: FilesAhead): string {
  return `{
    const questions = ${JSON.stringify(questions)}
    const line = (/^#\\/([a-z]+)/.exec(location.hash) ?? [])[1]
    if (Object.hasOwn(questions, line))
      for (const file of [questions[line], ...${JSON.stringify(asking)}]) {
        const ahead = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }
        document.head.append(Object.assign(document.createElement('link'), ahead, { crossOrigin: '', href: './' + file }))
      }
  }`
}
