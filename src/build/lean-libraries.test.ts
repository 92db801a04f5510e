import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { leanLibrary } from './lean-libraries.ts'

const DOCX = 'node_modules/docx/dist/index.mjs'
const JSTAT = 'node_modules/jstat/dist/jstat.js'

interface Statistics {
  normal: {
    cdf(z: number, mean: number, sd: number): number
    inv(p: number, mean: number, sd: number): number
  }
  studentt: { cdf(t: number, df: number): number; inv(p: number, df: number): number }
  ibeta(x: number, a: number, b: number): number
  betaln(a: number, b: number): number
  combination(n: number, k: number): number
}

/** Runs the library’s code as a module of its own would. */
function run(code: string): Statistics {
  const module: { exports: { jStat?: Statistics } } = { exports: {} }
  // The code is the library’s own, from node_modules.
  new Function('module', 'exports', code)(module, module.exports)
  return module.exports.jStat as Statistics
}

test('the statistics library gives the same figures with half of it gone', () => {
  const code = readFileSync(JSTAT, 'utf8')
  const lean = leanLibrary(code, `/${JSTAT}`)
  expect(lean.length).toBeLessThan(code.length * 0.55)
  const [whole, part] = [run(code), run(lean)]
  for (const z of [-3, -0.4, 0, 1.96, 5]) expect(part.normal.cdf(z, 0, 1)).toBe(whole.normal.cdf(z, 0, 1))
  for (const p of [0.001, 0.025, 0.5, 0.9, 0.999]) {
    expect(part.normal.inv(p, 0, 1)).toBe(whole.normal.inv(p, 0, 1))
    for (const df of [1, 4.5, 30, 2000]) expect(part.studentt.inv(p, df)).toBe(whole.studentt.inv(p, df))
  }
  expect(part.studentt.cdf(2.1, 17)).toBe(whole.studentt.cdf(2.1, 17))
  expect(part.ibeta(0.3, 0.5, 12)).toBe(whole.ibeta(0.3, 0.5, 12))
  expect(part.betaln(0.5, 12)).toBe(whole.betaln(0.5, 12))
  expect(part.combination(40, 7)).toBe(whole.combination(40, 7))
})

test('the Word library is told which of its calls nobody would miss, and is otherwise untouched', () => {
  const code = readFileSync(DOCX, 'utf8')
  const lean = leanLibrary(code, `/${DOCX}`)
  expect(lean).toMatch(/patchDocument = \/\* @__PURE__ \*\/ function/)
  expect(lean.replaceAll('/* @__PURE__ */ ', '')).toBe(code.replaceAll('/* @__PURE__ */ ', ''))
})

test('a library that is written in another way stops the build, rather than the reader', () => {
  expect(() => leanLibrary('export default 1', `/${DOCX}`)).toThrow('docx is written in another way')
  expect(() => leanLibrary('export default 1', `/${JSTAT}`)).toThrow('jstat is written in another way')
  expect(() => leanLibrary('', '/node_modules/other.js')).toThrow('no rule')
})
