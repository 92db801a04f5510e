// What stands in the fields of one calculator, and what follows from it. Text is the only truth; values, result and picture
// are worked out anew with every keystroke, which takes a fraction of a frame.
import type { Calculator, Input, Picture, Problem, Result, Values } from '../../calculators/calculator.ts'
import { askedOf, readEntry, textsFor, toText, type Value } from './entries.ts'

export class CalculatorForm {
  readonly calculator: Calculator
  readonly #worked: (values: Values) => Values
  texts = $state<Record<string, string>>({})
  /** Changed by the reader since it was opened, or filled from elsewhere. */
  touched = $state(false)

  readonly asked: readonly Input[] = $derived.by(() => askedOf(this.calculator.inputs, this.texts))

  readonly #entries = $derived(
    new Map(this.asked.map((input) => [input.id, readEntry(input, this.texts[input.id] ?? '')])),
  )

  /** What was entered, by input id; only what is asked and could be read. */
  readonly values: Readonly<Record<string, Value>> = $derived(
    Object.fromEntries(
      [...this.#entries].flatMap(([id, entry]) =>
        'value' in entry && entry.value !== undefined ? [[id, entry.value]] : [],
      ),
    ),
  )

  readonly #misread: readonly Problem[] = $derived(
    [...this.#entries].flatMap(([input, entry]) =>
      'problem' in entry ? [{ input, says: entry.problem }] : [],
    ),
  )

  readonly result: Result = $derived.by(() =>
    this.#misread.length > 0
      ? { ok: false, problems: this.#misread }
      : this.calculator.run(this.#worked(this.values)),
  )

  readonly picture: Picture | null = $derived.by(() =>
    this.result.ok ? (this.calculator.picture?.(this.#worked(this.values)) ?? null) : null,
  )

  /** @param worked what is worked out at once, where that is less than what was asked */
  constructor(
    calculator: Calculator,
    given: Values = {},
    worked: (values: Values) => Values = (values) => values,
  ) {
    this.calculator = calculator
    this.#worked = worked
    this.fill(given)
  }

  /** Puts these values into their fields, and the defaults into the others. */
  fill(given: Values): void {
    this.texts = textsFor(this.calculator.inputs, given)
    this.touched = false
  }

  /** Somebody typed. */
  type(id: string, text: string): void {
    this.texts[id] = text
    this.touched = true
  }

  /** A value from a slider or from a list of figures. */
  set(id: string, value: Value): void {
    const input = this.calculator.inputs.find((one) => one.id === id)
    if (input) this.type(id, toText(input, value))
  }

  /** What is wrong with, or worth knowing about, one field. */
  problemOf(id: string): string | undefined {
    return this.result.ok ? undefined : this.result.problems.find(({ input }) => input === id)?.says
  }
}
