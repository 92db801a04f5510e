// What the reader has set about costs, and what it comes to. Everything set is kept with the answers (`visit.work`); an
// evaluation that is only being read can be looked at either way, which is kept nowhere.
import {
  bookWith,
  estimate,
  inMonths,
  readChosen,
  situationOf,
  timeline,
  type Chosen,
  type CostBook,
  type Delivery,
  type Estimate,
  type InputId,
  type Situation,
  type Timeline,
} from '../../../costing/index.ts'
import { knownNumbers, type Id } from '../../../engine/index.ts'
import { poundsWords } from '../../../report/words/cost-words.ts'
import type { Visit } from '../../../session/visit.svelte.ts'

/** How prices are looked at; kept among the choices. */
const WHO = 'cost_by'
const VAT = 'cost_vat'

export class CostDesk {
  readonly #visit: () => Visit
  readonly #book: () => CostBook
  /** How somebody looks at what is not theirs. */
  #looked = $state<Readonly<Record<Id, Id>>>({})

  readonly situation: Situation = $derived.by(() => {
    const { flow, advised, workings } = this.#visit()
    return situationOf(advised, knownNumbers(flow, advised.answers, workings.numbers))
  })
  readonly chosen: Chosen = $derived.by(() => {
    const { numbers, choices, changed } = this.#visit().workings
    return readChosen(this.#book(), { inputs: { ...numbers, ...choices }, figures: changed })
  })
  readonly estimate: Estimate = $derived.by(() => estimate(this.#book(), this.situation, this.chosen))
  readonly timeline: Timeline = $derived.by(() =>
    timeline(this.#book(), this.situation, this.chosen, this.delivery),
  )

  constructor(visit: () => Visit, book: () => CostBook) {
    this.#visit = visit
    this.#book = book
  }

  /** The two figures in brief; undefined where nothing has a price. */
  get brief(): { cost: string; time: string } | undefined {
    const { total, methods } = this.estimate
    if (!methods.some(({ partOf }) => partOf === undefined)) return undefined
    const { exVat, incVat } = total[this.delivery]
    return {
      cost: `About ${poundsWords((this.withVat ? incVat : exVat).central)}`,
      time: `About ${inMonths(this.timeline.total.central)}`,
    }
  }

  get visit(): Visit {
    return this.#visit()
  }

  get book(): CostBook {
    return this.#book()
  }

  /** The book with the reader's own figures in it. */
  get used(): CostBook {
    return bookWith(this.book, this.chosen.figures)
  }

  /** Somebody else's: nothing may be set. */
  get locked(): boolean {
    return this.visit.isToRead
  }

  get delivery(): Delivery {
    return this.#picked(WHO) === 'inhouse' ? 'inhouse' : 'external'
  }

  set delivery(who: Delivery) {
    this.#pick(WHO, who)
  }

  get withVat(): boolean {
    return this.#picked(VAT) === 'with'
  }

  set withVat(withVat: boolean) {
    this.#pick(VAT, withVat ? 'with' : 'without')
  }

  /** What was typed into one of the optional numbers; undefined: nothing. */
  numberOf(input: InputId): number | undefined {
    const value = this.chosen.inputs?.[input]
    return typeof value === 'number' ? value : undefined
  }

  setNumber(input: InputId, value: number | undefined): void {
    this.visit.work({ numbers: withOne(this.visit.workings.numbers, input, value) })
  }

  choiceOf(input: InputId): Id | undefined {
    const value = this.chosen.inputs?.[input]
    return typeof value === 'string' ? value : undefined
  }

  setChoice(input: InputId, value: Id | undefined): void {
    this.visit.work({ choices: withOne(this.visit.workings.choices, input, value) })
  }

  /** A rate or assumption of the reader's own; the book's own value, or undefined, takes the change back. */
  setFigure(id: Id, value: number | undefined): void {
    const own = value === this.book.figures[id]?.value ? undefined : value
    this.visit.work({ changed: withOne(this.visit.workings.changed, id, own) })
  }

  /** Every figure of the book as it was; whatever else was changed stays. */
  resetFigures(): void {
    const others = Object.entries(this.visit.workings.changed).filter(([id]) => !(id in this.book.figures))
    this.visit.work({ changed: Object.fromEntries(others) })
  }

  /** Writes the answer to the question of scale, and stays on the result even where other answers are missing. */
  setScale(option: Id): void {
    this.visit.answer(this.book.scaleQuestion, option)
    if (this.visit.place !== 'result') this.visit.go('result')
  }

  #picked(id: Id): Id | undefined {
    return this.#looked[id] ?? this.visit.workings.choices[id]
  }

  #pick(id: Id, value: Id): void {
    if (this.locked) this.#looked = { ...this.#looked, [id]: value }
    else this.visit.work({ choices: { ...this.visit.workings.choices, [id]: value } })
  }
}

function withOne<T>(all: Readonly<Record<Id, T>>, id: Id, value: T | undefined): Readonly<Record<Id, T>> {
  const others = Object.entries(all).filter(([other]) => other !== id)
  return Object.fromEntries(value === undefined ? others : [...others, [id, value]])
}
