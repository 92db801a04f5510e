// What somebody has chosen on the page of papers: which paper, for whom, which questions and in what words. Kept as long as
// the desk stays open in this tab, and never stored: a letter is made, taken away, and then lives elsewhere.
import type { Id } from '../../../engine/index.ts'
import { isAskedUnlessLeftOut, questionsFor, type LetterQuestion } from '../../../report/vetting/questions.ts'
import { namesAnother } from '../../../report/vetting/names.ts'
import type { DeskVisit } from '../../../session/desk/desk-visit.svelte.ts'
import { bidsInOrder, isStanding, type Bid } from '../../../vetting/index.ts'

export type Paper = 'terms' | 'letter' | 'book' | 'summary' | 'debrief'

/** A question as it stands on the page. */
export interface OnPage extends LetterQuestion {
  asked: boolean
  /** As it will be sent. */
  worded: string
  /** It names another bidder, and no letter may. */
  namesAnother: boolean
}

/** What choices rest on. */
export type OnDesk = Pick<DeskVisit, 'desk' | 'shelf' | 'vettingOf'>

export class PaperChoices {
  wanted = $state<Paper>('letter')
  due = $state('')
  sender = $state('')
  withReading = $state(true)
  /** Names the bidder although names are hidden. */
  named = $state(false)
  readonly #visit: OnDesk
  #bid = $state<Id>('')
  /** By bid and wording of the rules. */
  #asked = $state<Record<string, boolean>>({})
  #worded = $state<Record<string, string>>({})

  constructor(visit: OnDesk) {
    this.#visit = visit
    // Before the first bid there is one paper to take away.
    if (!visit.desk.bids.some(isStanding)) this.wanted = 'terms'
  }

  /** Whom the paper is for: the one chosen last, or the first in the order of the draw. */
  get bid(): Bid | undefined {
    const bids = bidsInOrder(this.#visit.desk).filter(isStanding)
    return bids.find(({ id }) => id === this.#bid) ?? bids[0]
  }

  choose(bid: Id): void {
    this.#bid = bid
  }

  /** Is the bidder’s name written into papers that go to them? */
  get isNamed(): boolean {
    return !this.#visit.desk.namesHidden || this.named
  }

  questionsOf(bid: Bid): OnPage[] {
    const { desk, shelf } = this.#visit
    return questionsFor(this.#visit.vettingOf(bid.id), bid, shelf).map((question): OnPage => {
      const key = keyOf(bid, question)
      const worded = this.#worded[key] ?? question.text
      return {
        ...question,
        asked: this.#asked[key] ?? isAskedUnlessLeftOut(question),
        worded,
        namesAnother: namesAnother(worded, desk, bid),
      }
    })
  }

  ask(bid: Bid, question: LetterQuestion, asked: boolean): void {
    this.#asked[keyOf(bid, question)] = asked
  }

  /** Words it otherwise; without words it goes back to those of the rules. */
  word(bid: Bid, question: LetterQuestion, text: string): void {
    this.#worded[keyOf(bid, question)] = text
  }

  /** Puts back the words of the rules. */
  reset(bid: Bid, question: LetterQuestion): void {
    const key = keyOf(bid, question)
    this.#worded = Object.fromEntries(Object.entries(this.#worded).filter(([id]) => id !== key))
  }
}

function keyOf({ id }: Bid, question: Pick<LetterQuestion, 'id'>): string {
  return `${id} ${question.id}`
}

const known = new WeakMap<DeskVisit, PaperChoices>()

/** The choices of this visit: the same ones when somebody comes back from another part of the desk. */
export function choicesOf(visit: DeskVisit): PaperChoices {
  let found = known.get(visit)
  if (!found) known.set(visit, (found = new PaperChoices(visit)))
  return found
}
