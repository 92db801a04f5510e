// The exact number beside a banded answer, while it is being typed: it picks the band as one types, goes when another band
// is picked by hand, and is kept with the answer on Continue.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Answer, Id, Question } from '../../../engine/index.ts'
import { knownNumbers, leastOf, optionFor } from '../../../engine/numbers.ts'
import type { Visit } from '../../../session/visit.svelte.ts'
import { inWords, readTyped, type Typed } from '../../../ui/typed-number.ts'

export class NumberDrafts {
  readonly #visit: () => Visit
  /** What was typed and not yet sent, by question. */
  readonly #typed = new SvelteMap<Id, string>()
  /** Whose fault has been told: not while somebody is still typing. */
  readonly #told = new SvelteSet<Id>()

  constructor(visit: () => Visit) {
    this.#visit = visit
  }

  /** The number kept with the answer, if there is one and it belongs to it. */
  kept({ id }: Question): number | undefined {
    const { flow, resolution, workings } = this.#visit()
    return knownNumbers(flow, resolution.answers, workings.numbers)[id]
  }

  /** What stands in the field. */
  text(question: Question): string {
    const kept = this.kept(question)
    return this.#typed.get(question.id) ?? (kept === undefined ? '' : inWords(kept))
  }

  /** What the field comes to. */
  read(question: Question): Typed {
    const { number, options } = question
    const least = leastOf(question)
    if (!number || least === undefined) return { value: undefined }
    const middle = options.find(({ from = 0 }) => from > least)?.from
    const example = middle === undefined ? undefined : inWords(middle)
    return readTyped(this.text(question), { least, most: number.max, whole: true, example })
  }

  /** What is wrong with it, once it is time to say so. */
  error(question: Question): string | undefined {
    return this.#told.has(question.id) ? this.read(question).error : undefined
  }

  /** Takes what was typed; gives the option it picks, if it picks one. */
  type(question: Question, text: string): Id | undefined {
    this.#typed.set(question.id, text)
    const { value, error } = this.read(question)
    if (error === undefined) this.#told.delete(question.id)
    return value === undefined ? undefined : optionFor(question, value)
  }

  /** The field was left: a fault may now be told. */
  done(question: Question): void {
    if (this.read(question).error !== undefined) this.#told.add(question.id)
  }

  /** An option was picked by hand: a number of another band, or one that is none, goes. */
  chosen(question: Question, answer: Answer): void {
    const { value } = this.read(question)
    if (value !== undefined && optionFor(question, value) === answer) return
    this.#typed.set(question.id, '')
    this.#told.delete(question.id)
  }

  /** Keeps the number with the answer about to be given. False, and told, if it is none: then nothing may be sent. */
  keep(question: Question, answer: Answer): boolean {
    if (!question.number) return true
    const { value, error } = this.read(question)
    if (error !== undefined) {
      this.#told.add(question.id)
      return false
    }
    const visit = this.#visit()
    const { [question.id]: before, ...others } = visit.workings.numbers
    const fits = value !== undefined && optionFor(question, value) === answer
    if (fits ? before !== value : before !== undefined)
      visit.work({ numbers: fits ? { ...others, [question.id]: value } : others })
    this.#typed.delete(question.id)
    return true
  }
}
