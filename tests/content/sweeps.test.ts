// Sweeps over every word of the content: what no single file can promise by itself.
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { describe as worded, isError } from '../../src/flow-language/faults.ts'
import { compiled } from './content.ts'
import { readingAge, syllablesIn } from './reading-age.ts'
import { files, sentencesOf, texts, textsOf, wordsOf, type Text } from './texts.ts'

const { flows, library, reference } = compiled

function saying(found: readonly Text[]): string[] {
  return found.map(({ file, at, text }) => `${file} ${at}: ${text}`)
}

test('every id resolves, and nothing else is wrong either', () => {
  expect(compiled.faults.filter(isError).map(worded)).toEqual([])
})

describe('every claim has a source, or says it is judgement', () => {
  const known = new Set([...Object.keys(library.sources), 'judgement'])
  const claims: { is: string; sources: readonly string[] }[] = [
    ...flows.flatMap((flow) => [
      ...flow.rules.map(({ id, sources }) => ({ is: `${flow.id} rule ${id}`, sources })),
      ...flow.advice.map(({ id, sources }) => ({ is: `${flow.id} advice ${id}`, sources })),
      ...flow.doubts.map(({ id, sources }) => ({ is: `${flow.id} doubt ${id}`, sources })),
      ...flow.questions.flatMap(({ id, example }) =>
        example ? [{ is: `${flow.id} example of ${id}`, sources: [example.source] }] : [],
      ),
    ]),
    ...Object.values(library.methods).flatMap(({ id, sources, example, sample }) => [
      { is: `method ${id}`, sources },
      { is: `method ${id}, sample`, sources: [...sample.sources, ...sources] },
      ...(example ? [{ is: `method ${id}, example`, sources: example.sources }] : []),
    ]),
    ...Object.values(reference.cases).flatMap(({ id, sources, found }) => [
      { is: `case ${id}`, sources },
      { is: `case ${id}, found`, sources: found.sources },
    ]),
    ...[reference.dataSources, reference.effectSizes, reference.unitCosts, reference.contacts].flatMap(
      (shelf) => Object.values(shelf).map(({ id, sources }) => ({ is: id, sources })),
    ),
    ...journeyClaims(),
  ]

  test('in the flows, the library, the reference and the journey', () => {
    expect(claims.length).toBeGreaterThan(300)
    expect(claims.filter(({ sources }) => !sources.length).map(({ is }) => is)).toEqual([])
    expect(claims.filter(({ sources }) => sources.some((id) => !known.has(id))).map(({ is }) => is)).toEqual(
      [],
    )
  })
})

function journeyClaims(): { is: string; sources: readonly string[] }[] {
  const read = parse(files.get('journey.yaml') ?? '', { version: '1.2' }) as {
    steps?: Record<string, unknown>[]
  }
  const asList = (value: unknown) => (Array.isArray(value) ? value : value ? [value] : []) as unknown[]
  return (read.steps ?? []).flatMap((step) =>
    ['tips', 'mistakes', 'example', 'news'].flatMap((part) =>
      asList(step[part]).map((claim) => ({
        is: `journey ${String(step.id)}, ${part}`,
        sources: asList((claim as { source?: unknown }).source) as string[],
      })),
    ),
  )
}

test('no figure known from memory alone is told', () => {
  const fromMemory = /3,217,740|34,015|£5,930|£1,380|£1,290\b|£15,460|£35,180|0\.383|£13,000 (?:a|per) W/i
  expect(saying(texts.filter(({ text }) => fromMemory.test(text)))).toEqual([])
  expect(
    Object.values(reference.unitCosts).filter(({ status, value }) => status === 'unverified' && value),
  ).toEqual([])
  expect(saying(texts.filter(({ text }) => /\brecalled\b/i.test(text)))).toEqual([])
})

test('every method is in some flow, and what nobody points to is listed', () => {
  const inFlows = new Set(flows.flatMap(({ methods }) => methods.map(({ id }) => id)))
  expect(Object.keys(library.methods).filter((id) => !inFlows.has(id))).toEqual([])

  const rest = [...files].filter(([file]) => file !== 'glossary.yaml' && file !== 'sources.yaml')
  const all = rest.map(([, text]) => text).join('\n')
  const says = all.toLowerCase()
  const unusedTerms = Object.values(library.glossary).filter(
    ({ id, term, also }) =>
      !new RegExp(`\\b${id}\\b`).test(all) &&
      ![term, ...also].some((word) => says.includes(word.toLowerCase())),
  )
  const unusedSources = Object.keys(library.sources).filter((id) => !new RegExp(`\\b${id}\\b`).test(all))
  console.info(
    `Glossary: ${unusedTerms.length} of ${Object.keys(library.glossary).length} terms are used nowhere` +
      `${listed(unusedTerms.map(({ term }) => term))}. Sources: ${unusedSources.length} of ` +
      `${Object.keys(library.sources).length} are cited nowhere${listed(unusedSources)}.`,
  )
})

function listed(items: readonly string[]): string {
  return items.length ? ` (${items.join(', ')})` : ''
}

test('every flow says when it was last reviewed, and by whom', () => {
  for (const [file, text] of files) {
    if (!/^(?:line|terminus):/m.test(text) || file.includes('/')) continue
    const { reviewed, changes } = parse(text, { version: '1.2' }) as Record<string, unknown>
    expect(reviewed, file).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
    expect(changes, file).toBeTruthy()
  }
})

/** American spellings, and the nouns and verbs they would be mistaken for left out. */
const AMERICAN = new RegExp(
  '\\b(?:' +
    [
      '(?:random|organ|real|recogn|minim|maxim|prior|summar|special|util|author|emphas|general|standard|optim|character)iz(?:e[ds]?|ing|ations?|ers?)',
      '(?:critic|apolog|categor|computer|crystall|final|hospital|ideal|individual|industrial|local|mobil|modern|monet|neutral|normal|penal|personal|visual|victim|legal|stigmat|summar)iz(?:e[ds]?|ing|ations?)',
      'anal(?:yz(?:e[ds]?|ing|ers?))',
      '(?:behavi|col|fav|hon|hum|lab|neighb|rum|endeav|flav|harb|vig)or(?:s|ed|ing|al|able|ite|hoods?|less)?',
      'cent(?:er|ers|ered|ering)',
      'theaters?|meters?|fibers?|(?<!write |computer )programs?|catalogs?|dialogs?',
      'defenses?|offenses?|pretenses?',
      'practiced|practicing',
      '(?:travel|cancel|label|model|counsel|level|signal|fuel|channel|total)(?:ed|ing|er|ers)',
      'enroll(?:ment|ments)|fulfill(?:s|ment)?|skillful|willful|installment',
      'judgments?|acknowledgments?|aging|gray|skeptic(?:al|s|ism)?|mold|plow|aluminum',
      'toward|afterward|gotten|math|anesthe\\w+|pediatric\\w*|fetal|encyclopedia|maneuver\\w*',
    ].join('|') +
    ')\\b',
  'i',
)

test('spelling is British', () => {
  const found = texts.filter(({ text }) => AMERICAN.test(text))
  expect(saying(found).map((line) => `[${AMERICAN.exec(line)?.[0] ?? ''}] ${line}`)).toEqual([])
})

test('quotation marks and apostrophes are curly', () => {
  expect(saying(texts.filter(({ text }) => /['"]/.test(text)))).toEqual([])
})

test('“significant” is only ever quoted or called statistical, and nothing is “proven”', () => {
  const alone = /(?<!statistically |“)\bsignificant(?:ly)?\b|(?<!statistical )\bsignificance\b/i
  expect(saying(texts.filter(({ text }) => alone.test(text)))).toEqual([])
  const boast =
    /(?<!“)\bproven\b(?! reoffending)|\bproved? (?:to work|that it works)|\b(?:proof|proves) that it work(?:s|ed)\b/i
  expect(saying(texts.filter(({ text }) => boast.test(text)))).toEqual([])
})

test('no sentence in a question has more than thirty words', () => {
  const ours = texts.filter(({ file, at }) => !file.includes('/') && at.startsWith('questions'))
  const long = ours.flatMap((text) =>
    sentencesOf(text.text)
      .filter((sentence) => wordsOf(sentence).length > 30)
      .map((sentence) => `${text.file} ${text.at}: ${sentence}`),
  )
  expect(ours.length).toBeGreaterThan(300)
  expect(long).toEqual([])
})

const TOO_HARD = 16

test('reading age of every file, for the record', () => {
  expect(readingAge(['The cat sat on the mat.'])?.age).toBeCloseTo(0.39 * 6 + 11.8 - 15.59 + 5)
  expect(['idea', 'table', 'wanted', 'police', 'evaluation', 'changes', 'moved'].map(syllablesIn)).toEqual([
    3, 2, 2, 2, 5, 2, 1,
  ])
  const rows = [...files.keys()].flatMap((file) => {
    const ease = readingAge(textsOf(file).map(({ text }) => text))
    return ease && ease.sentences >= 5 ? [{ file, ...ease }] : []
  })
  const lines = rows
    .sort((a, b) => b.age - a.age)
    .map(({ file, age, sentences, words }) => {
      const warning = age > TOO_HARD ? '  WARNING: hard to read' : ''
      return `${age.toFixed(1).padStart(5)}  ${file} (${sentences} sentences of ${(words / sentences).toFixed(1)} words)${warning}`
    })
  console.info(`Reading age in years, Flesch–Kincaid, by file:\n${lines.join('\n')}`)
  expect(rows.length).toBeGreaterThan(50)
})
