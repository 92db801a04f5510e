// A letter of questions to one bidder. It knows of no other bid, no mark, no line that a finding draws and no rule by its id;
// what only the sender can know stands in square brackets.
import { countWords } from '../words/count-words.ts'
import type { Bid } from '../../vetting/index.ts'
import type { Block, Report } from '../report.ts'
import { gap, metaOf, type PapersInput } from './input.ts'
import type { LetterQuestion } from './questions.ts'

export interface LetterOptions {
  /** Those that a person chose, worded as they will be sent, in the order of the letter. */
  questions: readonly Pick<LetterQuestion, 'text' | 'topic' | 'topicTitle' | 'reading'>[]
  /** When answers are due, as the sender typed it. */
  due?: string
  /** Who sends it. */
  sender?: string
  /** False: the name of the bidder is left open, because names are hidden from whoever makes the letter. */
  named: boolean
  /** Say under each question how the bid was read. */
  withReading: boolean
}

/** Puts the letter together. Pure. Without questions there is nothing to send: ask before. */
export function makeLetter(
  input: PapersInput,
  { bidder }: Pick<Bid, 'bidder'>,
  options: LetterOptions,
): Report {
  const { commission } = input.desk
  const { questions, named, withReading } = options
  const to = named ? bidder : gap('name of the bidder')
  const due = options.due?.trim() ? options.due.trim() : gap('date and time')
  const sender = options.sender?.trim() ? options.sender.trim() : gap('your name, post and organisation')
  const text = (words: string): Block => ({ kind: 'text', text: words })
  const asked = countWords(questions.length, 'question')
  return {
    kind: 'bid-letter',
    title: 'Questions about your bid',
    subtitle: commission.title,
    line: 'journey',
    meta: metaOf(input),
    sections: [
      {
        id: 'opening',
        title: '',
        blocks: [
          {
            kind: 'facts',
            rows: [
              { label: 'To', text: to },
              { label: 'From', text: sender },
              { label: 'Date', text: gap('date') },
              { label: 'Please answer by', text: due },
            ],
          },
          text(named ? `Dear colleagues at ${bidder},` : 'Dear colleagues,'),
          text(
            `Thank you for your bid for “${commission.title}”. We have read how you would evaluate it, and want to be sure that we understood you. Below ${questions.length === 1 ? 'is' : 'are'} ${asked}${questions.length > 1 ? ', by topic' : ''}.`,
          ),
          text(
            'Every bid is read against the same list, and every bidder is asked in the same way about what is not clear to us. Every bidder has the same time to answer. A question says nothing about how your bid will be judged.',
          ),
        ],
      },
      {
        id: 'questions',
        title: questions.length === 1 ? 'Our question' : 'Our questions',
        blocks: topics(questions, withReading),
      },
      {
        id: 'answers',
        title: 'Your answers',
        together: true,
        blocks: [
          text(
            `Please answer in writing by ${due}, under the number of each question, to ${gap('address for answers')}. If your bid says it already, the page is answer enough.${withReading ? ' If we misread your bid, please tell us: under each question stands how we read it.' : ''}`,
          ),
          text(
            gap(
              'Say here how far an answer may add to your bid or change it. Your procurement rules decide that.',
            ),
          ),
          text('With kind regards,'),
          text(sender),
        ],
      },
    ],
    sources: [],
  }
}

/** Numbered through, so that an answer can name its question. */
function topics(questions: LetterOptions['questions'], withReading: boolean): Block[] {
  const ids = [...new Set(questions.map(({ topic }) => topic))]
  let number = 0
  return ids.flatMap((topic): Block[] => {
    const these = questions.filter((question) => question.topic === topic)
    return [
      { kind: 'heading', text: these[0]?.topicTitle ?? '' },
      // Each by itself, so that a question and how we read the bid stay together on paper.
      ...these.map(({ text, reading }): Block => ({
        kind: 'facts',
        rows: [
          { label: `Question ${++number}`, text },
          ...(withReading && reading ? [{ label: 'How we read your bid', text: reading }] : []),
        ],
      })),
    ]
  })
}
