// One calculation in the making: the fields, where their values came from, what is shown meanwhile, and the address that
// holds it all.
import type { Calculator, Picture, Result, Values } from '../../calculators/calculator.ts'
import { decodeValues, encodeValues, LONGEST, type OpenedAddress } from './address.ts'
import { CalculatorForm } from './form.svelte.ts'
import { quickly } from './many-draws.ts'
import type { Offer } from './offers.ts'

export interface CalculationPorts {
  /** The part of the address after the question mark, as it is now. */
  query: () => string
  /** Changes it, without a step to come back to. */
  rewrite: (query: string) => void
  /** Ids of the lines an evaluation can be on. */
  lines: readonly string[]
  /** Said once the typing pauses. */
  say: (text: string) => void
}

export interface Shown {
  result: Result
  picture: Picture | null
}

/** Long enough for a pause in typing. */
const PAUSE = 700

export class Calculation {
  readonly calculator: Calculator
  readonly form: CalculatorForm
  readonly #ports: CalculationPorts
  /** Where values come from that somebody else gave, by input id. */
  notes = $state<Record<string, string>>({})
  /** The field somebody is typing in: not the moment to find fault with it. */
  typing = $state<string | null>(null)
  #many = $state.raw<Shown & { values: Values }>()
  #last: Shown | undefined
  #written: string | undefined
  #own: Values | undefined
  #pause: ReturnType<typeof setTimeout> | undefined

  readonly opened: OpenedAddress = $derived.by(() =>
    decodeValues(this.calculator.inputs, this.#ports.query(), this.#ports.lines),
  )

  /** What is on the page. While somebody is in the middle of a number the last answer stays. */
  readonly shown: Shown | undefined = $derived.by(() => {
    const { result, picture, values } = this.form
    if (this.#many?.values === values) return this.#many
    if (result.ok) this.#last = { result, picture }
    return result.ok || this.typing !== null ? this.#last : undefined
  })

  constructor(calculator: Calculator, ports: CalculationPorts) {
    this.calculator = calculator
    this.#ports = ports
    this.form = new CalculatorForm(calculator, {}, quickly(calculator))
  }

  /**
   * Takes in an address somebody opened, over what the reader told their evaluation; our own changes to the address are
   * passed over, and what comes late does not overwrite what was typed.
   */
  adopt(query: string, { values }: OpenedAddress, own: Values): void {
    if (query === this.#written && (own === this.#own || this.form.touched)) return
    this.#written = query
    this.#own = own
    this.form.fill({ ...own, ...values })
    const given = Object.keys(own).filter((id) => !(id in values))
    this.notes = Object.fromEntries(given.map((id) => [id, 'From your answers.']))
  }

  /** Somebody typed, which may not be the end of it. */
  type(id: string, text: string): void {
    delete this.notes[id]
    this.form.type(id, text)
    this.#changed(id)
  }

  /** Somebody moved a slider. */
  set(id: string, value: number): void {
    delete this.notes[id]
    this.form.set(id, value)
    this.#changed(null)
  }

  /** Somebody took a figure from the list. */
  pick({ name, values = {} }: Offer): void {
    for (const [id, value] of Object.entries(values)) {
      this.form.set(id, value)
      this.notes[id] = `Taken from: ${name}.`
    }
    this.#changed(null)
  }

  /** These values, and the defaults for the rest. */
  use(values: Values): void {
    this.form.fill(values)
    this.form.touched = true
    this.notes = {}
    this.settle()
  }

  /** What came of many draws counts for as long as the numbers are those it was drawn for. */
  drawn(values: Values, result: Result, picture: Picture): void {
    this.#many = { values, result, picture }
  }

  #changed(id: string | null): void {
    this.typing = id
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.settle(), PAUSE)
  }

  /** The typing has paused: say the answer, and put the numbers into the address. */
  settle(): void {
    clearTimeout(this.#pause)
    this.typing = null
    if (!this.form.touched) return
    const { result } = this.form
    this.#ports.say(result.ok ? result.sentence : (result.problems[0]?.says ?? ''))
    const query = encodeValues(this.calculator.inputs, this.form.values, this.opened.from)
    if (query.length > LONGEST) return
    this.#written = query
    this.#ports.rewrite(query)
  }

  /** What a link to these numbers ends in; undefined if they are too many. */
  get link(): string | undefined {
    const query = encodeValues(this.calculator.inputs, this.form.values)
    if (query.length > LONGEST) return undefined
    return `#/calculators/${this.calculator.id}${query && `?${query}`}`
  }

  close(): void {
    clearTimeout(this.#pause)
  }
}
