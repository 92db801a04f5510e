// The sheets of words: terms, findings, versions and the trail of changes.
import { nameOf, termsNow, vet } from '../../../vetting/index.ts'
import { HEAD_ROW, type Cell, type Sheet } from '../../workbook.ts'
import { bold } from '../../workbooks/rows.ts'
import { answerText, questionOf } from '../../words/answer-words.ts'
import { dayOf } from '../../writers/words.ts'
import { auditInWords } from '../audit-words.ts'
import { SEVERITY_WORDS, titleOf, whoDid } from '../input.ts'
import { termsInFull } from '../terms-words.ts'
import { shownAs, TERMS, words, type BookScene } from './scene.ts'

/** Criteria with their weights; everything with points in it reads the weights from here. */
export function termsSheet(scene: BookScene): Sheet {
  const { input, criteria } = scene
  const { gates, version } = termsNow(input.desk.commission)
  const as = shownAs(scene)
  const first = HEAD_ROW + 1
  const last = HEAD_ROW + criteria.length
  return {
    name: TERMS,
    says: `Criteria and weights that count, version ${version}. Earlier versions are on the sheet “Versions”.`,
    columns: [
      { title: 'Id', width: 6 },
      { title: 'Criterion', width: 34 },
      { title: 'Weight', width: 10 },
      { title: 'Most points', width: 12 },
      { title: 'Gate', width: 10 },
      { title: 'What is judged', width: 60 },
    ],
    rows: [
      ...criteria.map(({ id, weight }, at): Cell[] => [
        id,
        bold(titleOf(input, id)),
        { number: weight, as },
        { formula: `3*C${first + at}`, value: 3 * weight, as },
        gates.includes(id) ? 'Yes' : null,
        words(input.shelf.book.criteria.find((one) => one.id === id)?.asks),
      ]),
      [
        null,
        bold('In all'),
        {
          formula: `SUM(C${first}:C${last})`,
          value: criteria.reduce((sum, { weight }) => sum + weight, 0),
          as,
          bold: true,
        },
        {
          formula: `SUM(D${first}:D${last})`,
          value: criteria.reduce((sum, { weight }) => sum + 3 * weight, 0),
          as,
          bold: true,
        },
      ],
    ],
    freeze: true,
  }
}

/** Everything found on every bid, in the order of the draw. */
export function findingsSheet({ input, bids }: BookScene): Sheet {
  const { desk, shelf } = input
  return {
    name: 'Findings',
    says: 'Found by rule on the bids as they stand. A finding asks, or draws a line that a person may cross with a reason.',
    columns: [
      { title: 'Bid', width: 20 },
      { title: 'Finding', width: 9 },
      { title: 'Kind', width: 18 },
      { title: 'Criteria', width: 10 },
      { title: 'Title', width: 24 },
      { title: 'What was seen', width: 40 },
      { title: 'Why it matters', width: 32 },
      { title: 'What would settle it', width: 32 },
      { title: 'Question', width: 40 },
    ],
    rows: bids.flatMap((bid) =>
      vet(desk.commission, bid, shelf).findings.map((one): Cell[] => [
        bold(nameOf(desk, bid)),
        one.key,
        SEVERITY_WORDS[one.severity],
        words(one.criteria.join(', ')),
        one.title,
        one.seen,
        one.why,
        one.fix,
        one.question,
      ]),
    ),
    freeze: true,
  }
}

/** Every version of the terms and of the facts, oldest first. */
export function versionsSheet({ input }: BookScene): Sheet {
  const { desk, shelf } = input
  const { commission } = desk
  const said = (question: string, answer: string | readonly string[] | null) => {
    const asked = questionOf(shelf.flow, question)
    return asked && answer !== null ? answerText(asked, answer) : 'No answer'
  }
  return {
    name: 'Versions',
    says: 'Every version of criteria, weights and facts, with why it was changed. Nothing is taken out.',
    columns: [
      { title: 'Of what', width: 18 },
      { title: 'Version', width: 9 },
      { title: 'What it says', width: 70 },
      { title: 'Why', width: 44 },
      { title: 'By', width: 16 },
      { title: 'When', width: 18 },
    ],
    rows: [
      ...commission.terms.map((terms, at): Cell[] => [
        'Criteria and weights',
        { number: terms.version, as: 'whole' },
        termsInFull(input, terms, commission.terms[at - 1]),
        words(terms.change?.because),
        words(terms.change && whoDid(terms.change.by)),
        words(terms.change && dayOf(terms.change.at)),
      ]),
      ...(commission.locked
        ? [
            [
              'Lock',
              null,
              'Bids may be opened',
              null,
              whoDid(commission.locked.by),
              dayOf(commission.locked.at),
            ],
          ]
        : []),
      ...commission.circumstances.map(({ version, correction: one }): Cell[] => [
        'Facts',
        { number: version, as: 'whole' },
        one
          ? `${questionOf(shelf.flow, one.question)?.text ?? one.question} It was “${said(one.question, one.from)}”. It is “${said(one.question, one.to)}”.`
          : 'As answered before bids were opened',
        words(one?.because),
        words(one && whoDid(one.by)),
        words(one && dayOf(one.at)),
      ]),
    ],
    freeze: true,
  }
}

/** Every change, numbered without a gap. */
export function auditSheet({ input }: BookScene): Sheet {
  return {
    name: 'Audit trail',
    says: 'Every change to the desk, in order. Numbers run from 1 without a gap: a gap would show that an entry was taken out.',
    columns: [
      { title: 'No.', width: 6 },
      { title: 'When', width: 17 },
      { title: 'Who', width: 16 },
      { title: 'What', width: 18 },
      { title: 'Bid', width: 20 },
      { title: 'About', width: 26 },
      { title: 'From', width: 28 },
      { title: 'To', width: 34 },
      { title: 'Reason', width: 36 },
    ],
    rows: input.desk.audit.map((entry): Cell[] => {
      const line = auditInWords(entry, input)
      return [
        { number: line.n, as: 'whole' },
        line.at.replace('T', ' ').slice(0, 16),
        whoDid(line.by),
        line.what,
        words(line.bid),
        words(line.about),
        words(line.from),
        words(line.to),
        words(line.because),
      ]
    }),
    freeze: true,
  }
}
