// What a flow is, once its text file has been compiled. These shapes are the contract between the
// compiler (which makes them), the engine (which reads them) and the pages (which show their words).
// Nothing in this folder imports anything: the same code runs in the browser, on the command line and in tests.

/** A permanent name: a question, option, fact, rule or method. Never reused, renamed only with `was`. */
export type Id = string

/** One option id for a single choice, a list of option ids for a multiple choice. */
export type Answer = Id | readonly Id[]

/** Everything the reader has said, keyed by question id. The only truth: all else is derived from it. */
export type Answers = Readonly<Record<Id, Answer>>

/** Can the reader change this? `choice`: by deciding; `effort`: with work or money; `fixed`: a fact of the case. */
export type Control = 'choice' | 'effort' | 'fixed'

export type Severity = 'block' | 'caveat' | 'note'

export type Status = 'recommended' | 'possible' | 'not_feasible'

/**
 * A condition is data. `is`, `has` and `fact` read the answers; `open`, `clean`, `lead` and `best` read how the
 * methods stand and may only be used by standing rules, late facts and advice (see weigh.ts for the order).
 */
export type Condition =
  | { kind: 'always' }
  /** A single-choice question was answered with one of these options. */
  | { kind: 'is'; question: Id; options: readonly Id[] }
  /** A multiple-choice question has at least one of these options ticked. */
  | { kind: 'has'; question: Id; options: readonly Id[] }
  /** A derived fact has one of these values. */
  | { kind: 'fact'; fact: Id; values: readonly Id[] }
  | { kind: 'all'; of: readonly Condition[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  /** At least one of these methods has not been ruled out by the rules that read answers. */
  | { kind: 'open'; methods: readonly Id[] }
  /** At least one of these methods has nothing against it so far. */
  | { kind: 'clean'; methods: readonly Id[] }
  /** The recommended impact design is one of these; an empty list means there is none. */
  | { kind: 'lead'; methods: readonly Id[] }
  /** The best available impact design is one of these (with at most so many caveats); an empty list: there is none. */
  | { kind: 'best'; methods: readonly Id[]; caveats?: number }

export interface Option {
  id: Id
  text: string
  /** A line of help under the option. */
  hint?: string
  was: readonly Id[]
  /** In a multiple choice: cannot be ticked beside others ("None", "Don't know"). */
  exclusive: boolean
  /** This is the "don't know" of the question: never blocks, never passes, becomes a find-out task. */
  unsure: boolean
  /** In a question with a `number`: the smallest whole number of this option's band. It ends where the next begins. */
  from?: number
  /** Overrides the question's `control` while this option is the answer (for example "unlawful": nobody can change it). */
  control?: Control
}

/** What a question counts, for a reader who knows the exact number. Its options are bands of it (see numbers.ts). */
export interface CountedIn {
  /** What the number counts, for the label of a field: "People in the group that gets it". */
  label: string
  /** "people", "a year". */
  unit: string
  /** The largest number that makes sense. */
  max: number
}

export interface Question {
  id: Id
  kind: 'one' | 'many'
  /** The question itself, a full sentence. */
  text: string
  /** Two to six words for the path and the map. */
  short: string
  /** Why we ask. */
  why: string
  /** Help in answering. */
  help?: string
  control: Control
  /** Undefined: always asked. */
  ask?: Condition
  options: readonly Option[]
  /** The options are bands of a number that the reader may know exactly. */
  number?: CountedIn
  was: readonly Id[]
  /** Option ids from best situation to worst, where they can be ranked; what-if never proposes a worse one. */
  better: readonly Id[]
  /** What to find out, and from whom, when the answer is "don't know". */
  findOut?: string
  /** True if a wrong guess here can sink a method: sorted first among the find-out tasks. */
  hard: boolean
  /** Glossary terms to explain beside the question. */
  terms: readonly Id[]
  /** Something real: what somebody did. Shown beside the question. */
  example?: { title: string; text: string; source: Id }
  /** Declared as asked for context only: no rule needs to read it. */
  context: boolean
  /** Flows that ask the same shared question, this one included; empty if the question is this flow's own. */
  lines: readonly Id[]
}

export interface FactCase {
  is: Id
  when: Condition
  /** What the value means, for the reader. */
  says?: string
}

/** A named conclusion: the value of the first case that is true; no value if none is. */
export interface Fact {
  id: Id
  /** What the fact is about, for the reader. */
  says: string
  cases: readonly FactCase[]
  /** Reads how methods stand, so it is worked out last and no question or plain rule may use it. */
  late: boolean
}

export interface Rule {
  id: Id
  methods: readonly Id[]
  severity: Severity
  when: Condition
  because: string
  /** What would have to change; absent only on notes. */
  change?: string
  /** Ids in the source register, or "judgement". */
  sources: readonly Id[]
  /** Reads how methods stand: applied after the plain rules. `lead`: only once the lead is known. */
  stage: 'plain' | 'standing' | 'lead'
}

/** A reason in favour, shown beside a method that is not ruled out. */
export interface Support {
  when: Condition
  because: string
}

/** What this flow says of one method. The method's own page lives in the catalogue. */
export interface FlowMethod {
  id: Id
  /** Undefined: always shown. */
  shown?: Condition
  /** Cannot be recommended until these questions are answered: no verdict rests on a question never asked. */
  needs: readonly Id[]
  /** Declared, and proved by the checker: no answers make this method recommended. */
  atMost?: 'possible'
  supports: readonly Support[]
}

/**
 * How one impact design is chosen: the first clean one in the order is recommended, other clean ones step back as
 * fallbacks; if none is clean the best available is the open one of the strongest class with the fewest caveats.
 */
export interface Precedence {
  id: Id
  /** Said of a clean design that steps back for the lead. {lead} is replaced by the lead's id in the reason. */
  because: string
  change: string
  /** Every impact design that competes. */
  ladder: readonly Id[]
  /** Classes of design from strongest to weakest; together they are the ladder. */
  classes: readonly { id: Id; methods: readonly Id[] }[]
  /** Best available when nothing on the ladder is open. */
  lastResort?: Id
  /** The first whose `when` is true decides; the last has no `when`. Each lists the whole ladder. */
  orders: readonly { when?: Condition; methods: readonly Id[] }[]
}

/** Always recommended whatever the answers: nobody leaves with nothing. */
export interface Floor {
  id: Id
  method: Id
  because: string
  /** Only if nothing else is recommended. */
  ifNothingElse: boolean
}

export interface Advice {
  id: Id
  when: Condition
  text: string
  sources: readonly Id[]
  /** The line this leads on to, if it says where to go next. */
  to?: Id
}

/** Answers that sit badly together: raised gently where they can be mended. It blocks nothing. */
export interface Doubt {
  id: Id
  /** Reads answers and facts, never how methods stand. */
  when: Condition
  says: string
  /** The questions to look at again. */
  mend: readonly Id[]
  sources: readonly Id[]
}

export interface Example {
  name: string
  note?: string
  answers: Answers
  expect: {
    recommended?: readonly Id[]
    possible?: readonly Id[]
    notFeasible?: readonly Id[]
    primary?: Id | null
    bestAvailable?: Id | null
    facts?: Readonly<Record<Id, Id>>
  }
}

export interface Change {
  version: number
  date: string
  what: string
}

export interface Flow {
  id: Id
  version: number
  /** Which line of the map it is: journey, background, why, works or value. */
  line: Id
  title: string
  /** What the reader leaves with, at the end of the line. */
  terminus: string
  /** `preparing`: announced on the map but not open yet. */
  state: 'open' | 'preparing'
  reviewed: { date: string; by: string }
  questions: readonly Question[]
  facts: readonly Fact[]
  methods: readonly FlowMethod[]
  groups: Readonly<Record<Id, readonly Id[]>>
  rules: readonly Rule[]
  precedence?: Precedence
  floors: readonly Floor[]
  advice: readonly Advice[]
  doubts: readonly Doubt[]
  examples: readonly Example[]
  changes: readonly Change[]
  /** Changes whenever the compiled content changes. */
  hash: string
}
