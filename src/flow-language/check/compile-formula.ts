// A formula as a function of small whole numbers: every question and fact has a slot holding the class of its value,
// and every reading of it is one look-up in a table of truths.
import type { Id } from '../../engine/flow.ts'
import {
  NO,
  UNASKED,
  YES,
  type FactNode,
  type Formula,
  type QuestionNode,
  type StandingCondition,
  type Truth,
} from './formula.ts'

/** The class of each question's answer and each fact's value, by slot. */
export type Values = Int32Array

export type Test = (values: Values) => Truth

/** Where the values are kept. A table gives the truth for each class in the slot. */
export interface Slots {
  answer(question: QuestionNode, options: readonly Id[]): { slot: number; table: Uint8Array }
  asked(question: QuestionNode): { slot: number; unasked: number }
  value(fact: FactNode, values: readonly Id[]): { slot: number; table: Uint8Array } | Test
  standing(condition: StandingCondition): Test
  /** What has been compiled for these slots: formulas share parts. */
  compiled: Map<Formula, Test>
}

/** Turns a formula into a function; called once per formula and program, run many thousand times. */
export function compileFormula(formula: Formula, slots: Slots): Test {
  let test = slots.compiled.get(formula)
  if (!test) slots.compiled.set(formula, (test = compile(formula, slots)))
  return test
}

function compile(formula: Formula, slots: Slots): Test {
  switch (formula.kind) {
    case 'truth': {
      const { truth } = formula
      return () => truth
    }
    case 'answer':
      return lookUp(slots.answer(formula.question, formula.options))
    case 'value': {
      const reading = slots.value(formula.fact, formula.values)
      return typeof reading === 'function' ? reading : lookUp(reading)
    }
    case 'asked': {
      const { slot, unasked } = slots.asked(formula.question)
      return (values) => (values[slot] === unasked ? NO : YES)
    }
    case 'not': {
      const part = compileFormula(formula.of, slots)
      return (values) => (YES - part(values)) as Truth
    }
    case 'sure': {
      const part = compileFormula(formula.of, slots)
      return (values) => (part(values) === YES ? YES : NO)
    }
    case 'all':
      return every(formula.of.map((part) => compileFormula(part, slots)))
    case 'any':
      return some(formula.of.map((part) => compileFormula(part, slots)))
    case 'standing':
      return slots.standing(formula.condition)
  }
}

function lookUp({ slot, table }: { slot: number; table: Uint8Array }): Test {
  return (values) => table[values[slot] as number] as Truth
}

function every(parts: readonly Test[]): Test {
  return (values) => {
    let least: Truth = YES
    for (const part of parts) {
      const truth = part(values)
      if (truth === NO) return NO
      if (truth === UNASKED) least = UNASKED
    }
    return least
  }
}

function some(parts: readonly Test[]): Test {
  return (values) => {
    let most: Truth = NO
    for (const part of parts) {
      const truth = part(values)
      if (truth === YES) return YES
      if (truth === UNASKED) most = UNASKED
    }
    return most
  }
}
