// Two libraries come as one file each, of which we use a part. What stays behind is left out here, because no bundler can
// see by itself that nobody would miss it. Every rule stops the build if the library looks another way one day.
import { parseSync, type Plugin } from 'vite'

interface Library {
  module: RegExp
  lean: (code: string) => string
}

const LIBRARIES: readonly Library[] = [
  { module: /\/docx\/dist\/index\.mjs$/, lean: withPureCalls },
  { module: /\/jstat\/dist\/jstat\.js$/, lean: withDistributions },
]

/** Leaves out of Word’s and the statistics library what the app never calls. */
export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    apply: 'build',
    transform: {
      filter: { id: LIBRARIES.map(({ module }) => module) },
      handler: (code, id) => ({ code: leanLibrary(code, id), map: null }),
    },
  }
}

/** The code of a library without what we do not use. Throws if it no longer looks as it did. */
export function leanLibrary(code: string, module: string): string {
  const library = LIBRARIES.find((one) => one.module.test(module))
  if (!library) throw new Error(`There is no rule for ${module}: see src/build/lean-libraries.ts.`)
  return library.lean(code)
}

interface Piece {
  type: string
  start: number
  end: number
}

interface Statement extends Piece {
  declarations?: { init: Piece | null }[]
  expression?: Piece & {
    callee?: Piece & { body?: { body: Statement[] } }
    arguments?: (Piece & { body?: { body: Statement[] } })[]
  }
}

function statementsOf(code: string): Statement[] {
  return parseSync('library.mjs', code, { preserveParens: false }).program.body as unknown as Statement[]
}

/**
 * What the Word library works out as it loads, it works out for itself alone. Said so, what reads templates goes, and with
 * it a stream for Node.
 */
function withPureCalls(code: string): string {
  const calls = statementsOf(code)
    .flatMap(({ declarations = [] }) => declarations.flatMap(({ init }) => init ?? []))
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
  if (calls.length < 20) throw strange('docx')
  return calls
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start }) => `${text.slice(0, start)}/* @__PURE__ */ ${text.slice(start)}`, code)
}

/** Of its distributions we use these two (`calculators/distributions.ts`), and what they rest on. */
const KEPT = /^jStat\.extend\(jStat\.(?:normal|studentt),/

/** The statistics library is its core, then vectors, special functions, distributions, matrices, tests, models. */
function withDistributions(code: string): string {
  const whole = statementsOf(code)[0]?.expression?.arguments?.find(({ body }) => body)?.body?.body ?? []
  const [core, , special, distributions] = whole
  const ending = whole.slice(-2)
  const of = ({ start, end }: Piece) => code.slice(start, end)
  const each = distributions?.expression?.callee?.body?.body ?? []
  const left = [
    ...whole.filter((one) => ![core, special, distributions, ...ending].includes(one)),
    ...each.filter((one) => /^jStat\.extend\(jStat\.\w+,/.test(of(one)) && !KEPT.test(of(one))),
  ]
  const sound =
    !!special &&
    of(special).includes('jStat.gammaln =') &&
    each.filter((one) => KEPT.test(of(one))).length === 2
  if (!sound || left.length < 15) throw strange('jstat')
  return left
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code)
}

function strange(library: string): Error {
  return new Error(`${library} is written in another way now: see src/build/lean-libraries.ts.`)
}
