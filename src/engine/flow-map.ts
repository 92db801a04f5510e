// One flow drawn whole, and the same in words, made when the app is built: what takes the checker to know, and then where
// all of it stands (`map/drawn.ts`; in the single file that step is taken as a map is opened). All lengths are in the
// drawing's own units (pixels at 100%).
import type { Id, Severity } from './flow.ts'
import type { ConditionWords } from './method-rules.ts'

/** Words already broken into rows. `y`: baseline of the first row. */
export interface MapWords {
  rows: readonly string[]
  x: number
  y: number
}

/** Where one question stands. */
export interface MapStop {
  id: Id
  x: number
  y: number
  /** How far to its right the mark reaches: a capsule is longer than a ring. */
  reach: number
  name: MapWords
  /** Room under the name for one row more, such as what was answered. */
  note: { x: number; y: number; room: number }
  /** What a finger or the focus takes. */
  hit: { x: number; y: number; width: number; height: number }
}

/** The line (`line`), or a side track named after the question that says when it is taken. */
export interface MapTrack {
  id: Id
  depth: number
  /** SVG paths where it passes questions. */
  d: string
  /** Where it passes a side track by: the way of those who are not sent there. */
  past: readonly { of: Id; d: string }[]
  /** When it is taken, beside where it leaves; absent on the line itself. */
  says?: MapWords
}

/** One question directly after another, and the way between them over the tracks. `start` and `end` are the ends. */
export interface MapEdge {
  from: Id
  to: Id
  d: string
}

export interface FlowDrawing {
  width: number
  height: number
  tracks: readonly MapTrack[]
  edges: readonly MapEdge[]
  stops: readonly MapStop[]
  /** Heights at which the drawing may be cut without cutting a word: for paper. */
  seams: readonly number[]
  start: { x: number; y: number }
  end: { x: number; y: number; name: MapWords }
}

/** The line of a flow (`line`), or a side track of it, with what stands on it from top to bottom. */
export interface PlannedTrack {
  id: Id
  /** When it is taken, as a sentence without its full stop; absent on the line itself. */
  says?: string
  stops: readonly (Id | PlannedTrack)[]
}

export type PlannedQuestion = Pick<MapQuestion, 'id' | 'short' | 'shared'>

/** What a drawing is made from. */
export interface PlannedMap {
  terminus: string
  questions: readonly PlannedQuestion[]
  /** Leaves room for the three verdicts under the end. */
  verdicts: boolean
  line: PlannedTrack
  /** Each question with each that can follow it directly. */
  successions: readonly { from: Id; to: Id }[]
}

export interface MapQuestion {
  id: Id
  /** Where it can be gone to: the id itself, or that of a step of the journey. */
  place: Id
  text: string
  short: string
  why: string
  many: boolean
  options: readonly { id: Id; text: string; was: readonly Id[] }[]
  /** When it is asked; absent: always. */
  ask?: ConditionWords
  /** Other lines that ask it too. */
  shared: readonly Id[]
  was: readonly Id[]
  /** What reads its answer, also by way of a fact. */
  facts: readonly Id[]
  rules: readonly Id[]
  methods: readonly Id[]
  /** Advice and doubts that read it. */
  remarks: readonly Id[]
  /** Questions whose being asked hangs on its answer. */
  asks: readonly Id[]
  /** Complete answer paths through it, as a number too large for some computers to hold; and as a share of all. */
  paths?: { count: string; share: number }
  /** Steps of the journey: what to have done first. */
  needs?: readonly { step: Id; because: string }[]
}

export interface MapRule {
  id: Id
  severity: Severity
  methods: readonly Id[]
  when: ConditionWords
  because: string
  change?: string
  sources: readonly Id[]
}

export interface MapFact {
  id: Id
  says: string
  cases: readonly { is: Id; says?: string; when: ConditionWords }[]
}

export interface MapMethod {
  id: Id
  shown?: ConditionWords
  /** Questions to be answered before it can be recommended. */
  needs: readonly Id[]
  supports: readonly { when: ConditionWords; because: string }[]
}

/** What is said besides the verdicts: advice, and answers that sit badly together. */
export interface MapRemark {
  id: Id
  kind: 'advice' | 'doubt'
  says: string
  when: ConditionWords
  sources: readonly Id[]
}

export interface MapFinding {
  code: string
  level: 'error' | 'warning'
  message: string
  at: { kind: string; id: Id; option?: Id }
}

/** An entry of the log of changes, with the rules it names. */
export interface MapChange {
  version: number
  date: string
  what: string
  rules: readonly Id[]
}

/** A flow in words. */
export interface MapInWords {
  id: Id
  line: Id
  title: string
  terminus: string
  version: number
  reviewed: { date: string; by: string }
  /** Steps in order instead of questions with answers. */
  steps: boolean
  questions: readonly MapQuestion[]
  facts: readonly MapFact[]
  rules: readonly MapRule[]
  methods: readonly MapMethod[]
  remarks: readonly MapRemark[]
  /** Names of all methods spoken of, by id. */
  names: Readonly<Record<Id, string>>
  /** For editors: all complete answer paths, what the checker has to say, and what was changed, newest first. */
  paths?: string
  findings: readonly MapFinding[]
  changes: readonly MapChange[]
}

/** The same with what it takes to draw it. */
export interface FlowMapPlan extends MapInWords {
  plan: Pick<PlannedMap, 'line' | 'successions'>
}

/** The same, drawn for each size of screen. */
export interface FlowMap extends MapInWords {
  wide: FlowDrawing
  upright: FlowDrawing
  /** In one strip with wide words: for half a screen and for paper. */
  tall: FlowDrawing
  /** In three strips, for a very wide screen or a projector. */
  broad: FlowDrawing
}
