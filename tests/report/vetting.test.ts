// The papers of the desk over the sample bids: whole sentences, nobody else's name, and sums that a spreadsheet repeats.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { previewOf } from '../../src/pages/desk/papers/book-preview.ts'
import type { Report } from '../../src/report/report.ts'
import { makeDebrief } from '../../src/report/vetting/debrief.ts'
import type { PapersInput } from '../../src/report/vetting/input.ts'
import { makeLetter } from '../../src/report/vetting/letter.ts'
import { isAskedUnlessLeftOut, questionsFor } from '../../src/report/vetting/questions.ts'
import { makeScoreBook } from '../../src/report/vetting/score-book.ts'
import { makeSummary } from '../../src/report/vetting/summary.ts'
import { makeTermsPaper } from '../../src/report/vetting/terms-paper.ts'
import type { Workbook } from '../../src/report/workbook.ts'
import { toDocxBytes } from '../../src/report/writers/docx.ts'
import { toMarkdown } from '../../src/report/writers/markdown.ts'
import { toXlsx } from '../../src/report/writers/xlsx.ts'
import {
  bidsInOrder,
  compare,
  labelOf,
  nameOf,
  published,
  termsNow,
  vet,
  withdraw,
  type Bid,
  type Desk,
  type Mark,
} from '../../src/vetting/index.ts'
import { CASES, deskFor, done, fullDesk, inputOf, marked, moderated, samplesFor, stamp } from './desks.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'
import { holesIn, textsOf, wordsIn } from './readers.ts'

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const draw = () => Promise.resolve(new Uint8Array(DOT))

function letterTo(bid: Bid, input: PapersInput, options: { named?: boolean; withReading?: boolean } = {}) {
  const vetting = vet(input.desk.commission, bid, input.shelf)
  const questions = questionsFor(vetting, bid, input.shelf).filter(isAskedUnlessLeftOut)
  return makeLetter(input, bid, { questions, named: true, withReading: true, ...options })
}

/** Every text of a workbook, heads included. */
function textsIn({ title, subtitle, sheets }: Workbook): string[] {
  return [
    ...[title, subtitle],
    ...sheets.flatMap(({ name, says, columns, rows }) => [
      ...[name, says],
      ...columns.map((one) => one.title),
      ...rows.flat().flatMap(wordsIn),
    ]),
  ]
}

function allPapers(input: PapersInput): { name: string; texts: string[] }[] {
  const { desk } = input
  const reports: [string, Report | undefined][] = [
    ['terms', makeTermsPaper(input)],
    ['summary', makeSummary(input)],
    ...desk.bids.map((bid): [string, Report | undefined] => [`letter to ${bid.id}`, letterTo(bid, input)]),
    ...desk.bids.map((bid): [string, Report | undefined] => [
      `debrief of ${bid.id}`,
      makeDebrief(input, bid, { named: true }),
    ]),
  ]
  return [
    ...reports.flatMap(([name, report]) => (report ? [{ name, texts: textsOf(report) }] : [])),
    { name: 'score book', texts: textsIn(makeScoreBook(input)) },
  ]
}

describe.each(CASES)('%s', (name) => {
  const input = inputOf(fullDesk(name))
  const bids = input.desk.bids

  test('every paper is made, without a hole and without an empty section', () => {
    const papers = allPapers(input)
    expect(papers).toHaveLength(3 + 2 * bids.length)
    for (const { name: paper, texts } of papers) {
      // An example in the book breaks off with three dots.
      expect([paper, holesIn(texts.map((text) => text.replace(' ...', '')))]).toEqual([paper, []])
    }
    for (const bid of bids) {
      for (const report of [letterTo(bid, input), makeDebrief(input, bid, { named: true })]) {
        for (const { blocks } of report?.sections ?? []) expect(blocks.length).toBeGreaterThan(0)
        expect(
          textsOf(report!)
            .slice(2)
            .filter((text) => text === ''),
        ).toEqual(
          // The opening of a letter has no heading.
          [''],
        )
      }
    }
  })

  test('no letter and no debrief names another bidder, a marker, a rule or a line', () => {
    for (const bid of bids) {
      const others = bids.filter(({ id }) => id !== bid.id)
      const letter = textsOf(letterTo(bid, input)).join('\n')
      const debrief = textsOf(makeDebrief(input, bid, { named: true })!).join('\n')
      for (const text of [letter, debrief]) {
        expect(text).toContain(bid.bidder)
        for (const other of others) {
          expect(text).not.toContain(other.bidder)
          expect(text).not.toContain(labelOf(input.desk, other.id))
        }
        for (const { marker } of input.desk.sheets) expect(text).not.toContain(marker)
      }
      // Only what a letter of questions may not hold: a debrief is about marks.
      expect(letter).not.toMatch(
        /\b(?:[MXN]\d+|D\d+|W\d+)\b|\b(?:a|the|your|any) marks?\b|\bmarked\b|\bcap(?:ped)?\b/i,
      )
    }
  })

  test('a letter asks everything that stops, holds a mark or is a query, once, and names it in the bid', () => {
    for (const bid of bids) {
      const { questions } = vet(input.desk.commission, bid, input.shelf)
      const texts = textsOf(letterTo(bid, input))
      for (const { text } of questions) expect(texts.filter((one) => one === text)).toEqual([text])
      const asked = questionsFor(vet(input.desk.commission, bid, input.shelf), bid, input.shelf)
      for (const { reading } of asked.filter(isAskedUnlessLeftOut)) expect(reading).not.toBe('')
      const bare = textsOf(letterTo(bid, input, { withReading: false })).join('\n')
      expect(bare).not.toContain('How we read your bid')
      expect(bare).not.toContain('stands how we read it')
    }
  })

  test('a debrief puts strengths first, gives each mark its words, and says what the next one asks for', () => {
    const { book } = input.shelf
    for (const { bid: id, scored } of compare(input.desk, input.shelf)) {
      const report = makeDebrief(
        input,
        bids.find((bid) => bid.id === id)!,
        { named: true },
      )!
      const sections = report.sections.map((section) => section.id)
      expect(sections.slice(0, 4)).toEqual(['opening', 'strengths', 'marks', 'better'])
      const texts = textsOf(report)
      for (const { criterion, mark = 0 } of scored.rows) {
        const { anchors, title } = book.criteria.find((one) => one.id === criterion)!
        expect(texts).toContain(title)
        expect(texts.some((text) => text.startsWith(anchors[mark]!.says))).toBe(true)
        // What a 1 looks like is no advice: from 0 the next good mark is a 2.
        const next = anchors[Math.max(2, mark + 1)]
        if (next) expect(texts.some((text) => text.startsWith(`For a ${next.mark}: ${next.says}`))).toBe(true)
      }
    }
  })

  test('the terms tell every criterion, weight, line and stop that is published', () => {
    const texts = textsOf(makeTermsPaper(input)).join('\n')
    const terms = published(input.shelf.book, termsNow(input.desk.commission))
    for (const { title, asks, lookFor } of terms.criteria)
      for (const text of [title, asks, lookFor]) expect(texts).toContain(text)
    for (const { title } of [...terms.caps, ...terms.stops]) expect(texts).toContain(title)
    expect(texts).toContain(`${terms.most} points at most`)
  })

  test('the summary holds every bid with its points, place, price and findings, and every reason', () => {
    const report = makeSummary(input)
    const texts = textsOf(report)
    const rows = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' && block.caption.startsWith('Points,') ? block.rows : []))
    const compared = compare(input.desk, input.shelf)
    expect(rows.map(([bid, points, place]) => [bid, points, place])).toEqual(
      compared.map((one) => [
        one.name,
        `${one.scored.total} of ${one.scored.most}`,
        one.place === undefined ? '–' : `${one.place}${one.tie === 'level' ? ', level' : ''}`,
      ]),
    )
    expect(texts).toContain('The plan on page 4 says it in full.')
    expect(texts).toContain('The grant was prolonged.')
    expect(texts.join('\n')).toContain('people do')
  })

  test('a bid that was withdrawn stays in the table, says so, and is asked nothing more', () => {
    const [gone] = bidsInOrder(input.desk)
    if (!gone) throw new Error('There is no bid.')
    const desk = done(withdraw(input.desk, gone.id, 'The firm was sold.', stamp))
    const report = makeSummary({ ...input, desk })
    const rows = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' && block.caption.startsWith('Points,') ? block.rows : []))
    expect(rows.find(([bid]) => bid === nameOf(desk, gone))?.slice(1, 3)).toEqual(['Withdrawn', '–'])
    const open = report.sections.find(({ id }) => id === 'findings')
    expect(JSON.stringify(open?.blocks)).not.toContain(nameOf(desk, gone))
  })

  test('hidden names are in no paper but the letters that are addressed', () => {
    const hidden = inputOf(fullDesk(name, { hidden: true }))
    const said = { ...hidden.desk.moderations[0]!, because: `Unlike ${bids[1]!.bidder.toUpperCase()}` }
    const desk: Desk = { ...hidden.desk, moderations: [said, ...hidden.desk.moderations.slice(1)] }
    const at = { ...hidden, desk }
    const papers = [
      textsOf(makeSummary(at)),
      textsIn(makeScoreBook(at)),
      textsOf(makeTermsPaper(at)),
      ...bids.map((bid) => textsOf(letterTo(bid, at, { named: false }))),
      ...bids.map((bid) => textsOf(makeDebrief(at, bid, { named: false })!)),
    ].map((texts) => texts.join('\n').toLowerCase())
    for (const paper of papers)
      for (const { bidder } of bids) expect(paper).not.toContain(bidder.toLowerCase())
    expect(papers[0]).toContain('unlike bid ')
    expect(textsOf(letterTo(bids[0]!, at)).join('\n')).toContain(bids[0]!.bidder)
  })
})

describe('reasons', () => {
  test.each(['Weaker than Lantern Research', 'bid b had more', 'Ash gave a 3'])(
    'that name somebody else are left for the sender to word: %s',
    (because) => {
      const desk = fullDesk('vawg-services')
      const bid = bidsInOrder(desk).find(
        ({ bidder, id }) => bidder !== 'Lantern Research' && labelOf(desk, id) !== 'Bid B',
      )!
      const moderations = desk.moderations.map((one) => ({ ...one, because }))
      const texts = textsOf(makeDebrief(inputOf({ ...desk, moderations }), bid, { named: true })!)
      expect(texts.join('\n')).not.toContain(because)
      expect(texts).toContain('[The reason on record names somebody. Put it in your own words here.]')
    },
  )
})

describe('before anything is marked', () => {
  const input = inputOf(deskFor('vawg-services'))

  test('there is no debrief, and no paper tells a mark', () => {
    for (const bid of input.desk.bids) expect(makeDebrief(input, bid, { named: true })).toBeUndefined()
    const summary = textsOf(makeSummary(input))
    expect(summary).toContain('Not marked')
    expect(holesIn(summary)).toEqual([])
  })

  test('one sheet of several stays unseen', () => {
    const desk = marked(deskFor('vawg-services'), () => 3, ['Ash'])
    expect(makeScoreBook(inputOf(desk)).sheets.map(({ name }) => name)).not.toContain('Marks')
    expect(textsIn(makeScoreBook(inputOf(desk))).join('\n')).toContain('Nobody’s marks may be seen yet')
    expect(textsOf(makeSummary(inputOf(desk)))).toContain('Not marked')
  })

  test('a desk without bids still makes papers', () => {
    const empty = inputOf(deskFor('vawg-services', []))
    for (const { texts } of allPapers(empty)) expect(holesIn(texts)).toEqual([])
  })
})

test('the page shows the sheets of the score book, its totals and its weights as they are', () => {
  const desk = fullDesk('body-worn-video')
  const { sections } = previewOf(makeScoreBook(inputOf(desk)))
  expect(sections.map(({ id }) => id)).toEqual(['sheets', 'Totals', 'Terms'])
  const [totals] = sections[1]!.blocks
  const rows = totals?.kind === 'table' ? totals.rows : []
  expect(rows.map((row) => [row[1], row[2], row[8]])).toEqual(
    compare(desk, inputOf(desk).shelf).map(({ name, scored, place }) => [
      name,
      String(scored.total),
      String(place ?? '–'),
    ]),
  )
  const texts = sections.flatMap(({ blocks }) => blocks).map((block) => JSON.stringify(block))
  expect(holesIn(texts)).toEqual([])
})

/** What no cell may run. */
const EVIL = ['=HYPERLINK("http://evil")', '+1+1', '-2+3', '@SUM(1)', '\t=1+1']

function evilDesk(): Desk {
  const bids = samplesFor('vawg-services').map((bid, at) => ({ ...bid, bidder: EVIL[at] ?? bid.bidder }))
  const desk = marked(deskFor('vawg-services', bids), () => 2, ['=1+1', '@cmd'])
  return moderated(desk, () => 2, '+SUM(A1:A9)')
}

test('what people typed is text in the workbook, whatever it begins with', async () => {
  const bytes = new Uint8Array(await (await toXlsx(makeScoreBook(inputOf(evilDesk())))).arrayBuffer())
  const files = unzipSync(bytes)
  const sheets = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/sheet'))
  const formulas = sheets.flatMap((path) => strFromU8(files[path]!).match(/<f>[^<]*<\/f>/g) ?? [])
  expect(formulas.length).toBeGreaterThan(100)
  for (const formula of formulas)
    expect(formula).toMatch(
      /^<f>(?:Terms!|Moderation!|IF\(|SUM\(|SUMPRODUCT\(|MIN\(Marks|MAX\(Marks|[A-Z]\d+[*-]|3\*C|\d+-COUNT\()/,
    )
  for (const formula of formulas) expect(formula).not.toMatch(/HYPERLINK|cmd|A1:A9/)
})

test('Word and Markdown hold every text of the letter, and Word has no empty paragraph but those after tables', async () => {
  const input = inputOf(fullDesk('body-worn-video'))
  const report = letterTo(input.desk.bids[0]!, input)
  const xml = strFromU8(unzipSync(await toDocxBytes(report, draw))['word/document.xml']!)
  const bodyWithout = xml.replace(/<w:tbl>.*?<\/w:tbl>\s*<w:p>.*?<\/w:p>/gs, '')
  const paragraphs = bodyWithout.match(/<w:p>.*?<\/w:p>/gs) ?? []
  expect(paragraphs.length).toBeGreaterThan(5)
  for (const paragraph of paragraphs) expect(paragraph.replace(/<[^>]+>/g, '').trim()).not.toBe('')
  expect(xml).not.toMatch(/undefined|Made on|of the questions, reviewed/)
  const markdown = toMarkdown(report)
  expect(markdown).not.toMatch(/undefined|Made on|^##\s*$/m)
  expect(markdown).toContain('Please answer by')
})

describe.skipIf(!hasLibreOffice)('in LibreOffice', { concurrent: true }, () => {
  // Every figure that we put beside a formula is taken out, so that what comes back was worked out there.
  const rowsOf = async (workbook: Workbook, first: string) => {
    const sheets = workbook.sheets.toSorted((a, b) => Number(b.name === first) - Number(a.name === first))
    const bytes = new Uint8Array(await (await toXlsx({ ...workbook, sheets })).arrayBuffer())
    const bare = Object.entries(unzipSync(bytes)).map(([path, data]): [string, Uint8Array] => [
      path,
      path.startsWith('xl/worksheets/')
        ? strToU8(strFromU8(data).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
        : data,
    ])
    const csv = await convert('book.xlsx', zipSync(Object.fromEntries(bare)), 'csv')
    return csv.trim().split('\n').slice(4).map(cellsOf)
  }
  const cellsOf = (row: string) => (row.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? []).map(unquoted)
  const unquoted = (cell: string) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')
  const tied = (bid: number, criterion: number): Mark => {
    // Two bids with the same points: one has its better mark where a tie is decided first.
    if (bid === 0) return criterion === 5 ? 3 : criterion === 9 ? 1 : 2
    return bid === 1 ? (criterion === 5 ? 1 : criterion === 9 ? 3 : 2) : 2
  }
  const desks: [string, Desk][] = [
    ['marked and moderated', fullDesk('body-worn-video')],
    [
      'tied',
      moderated(
        marked(deskFor('vawg-services'), (_, bid, at) => tied(bid, at)),
        tied,
      ),
    ],
    [
      'level',
      moderated(
        marked(deskFor('vawg-services'), () => 1),
        () => 1,
      ),
    ],
    [
      'half marked',
      { ...fullDesk('vawg-services'), moderations: fullDesk('vawg-services').moderations.slice(0, 20) },
    ],
    ['of wild names', evilDesk()],
  ]

  test.each(desks)(
    'a book that is %s comes to our points and places',
    async (_, desk) => {
      const workbook = makeScoreBook(inputOf(desk))
      const rows = await rowsOf(workbook, 'Totals')
      const compared = compare(desk, inputOf(desk).shelf)
      expect(rows.map((row) => [Number(row[2]), row[8]])).toEqual(
        compared.map(({ scored, place }) => [
          scored.rows.reduce((sum, { points = 0 }) => sum + points, 0),
          place === undefined ? '–' : String(place),
        ]),
      )
    },
    120_000,
  )

  test('spreads and points on the sheet of moderation are ours', async () => {
    const desk = fullDesk('vawg-services')
    const rows = await rowsOf(makeScoreBook(inputOf(desk)), 'Moderation')
    const { criteria } = termsNow(desk.commission)
    expect(rows).toHaveLength(criteria.length * desk.bids.length)
    const compared = compare(desk, inputOf(desk).shelf)
    expect(rows.map((row) => Number(row[10]))).toEqual(
      compared.flatMap(({ scored }) => scored.rows.map(({ points }) => points)),
    )
    // Ash and Robin lie one apart, or three where the wheel turns from 3 to 0.
    expect(new Set(rows.map((row) => row[7]))).toEqual(new Set(['1', '3']))
  }, 120_000)

  test('a letter and a summary open in Word’s format with all their words', async () => {
    const input = inputOf(fullDesk('body-worn-video'))
    const reports = [letterTo(input.desk.bids[0]!, input), makeSummary(input)]
    const words = reports.map(async (report) => convert('paper.docx', await toDocxBytes(report, draw), 'txt'))
    for (const [at, said] of (await Promise.all(words)).entries()) {
      const [report, text] = [reports[at]!, said.replace(/\s+/g, ' ')]
      const missing = textsOf(report).filter((one) => one && !text.includes(one.replace(/\s+/g, ' ')))
      // A figure shows its caption and its words; everything else is there as it is.
      expect(missing).toEqual([])
    }
  }, 120_000)
})
