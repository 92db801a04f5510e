// What goes into a document, whatever its format: the neutral report. Every writer (Word, print, Markdown, JSON) is given
// the same one, so that formats cannot disagree; nothing in it knows how it will look. Spreadsheets are described by
// workbook.ts, from the same makers.
import type { Id, Status } from '../engine/index.ts'

export interface Report {
  kind:
    | 'brief'
    | 'commissioning-pack'
    | 'bid-letter'
    | 'bid-debrief'
    | 'bid-terms'
    | 'decision-summary'
    | 'hand-out'
    | 'room-record'
    | 'training-pack'
  title: string
  subtitle?: string
  /** Which line of the map it belongs to: its colour is that line's. */
  line?: Id
  meta: ReportMeta
  sections: readonly ReportSection[]
  /** Everything the sections refer to, in the order of first use. */
  sources: readonly ReportSource[]
}

export interface ReportMeta {
  /** The name of the evaluation, if it has one. */
  evaluation?: string
  /** When the report was made, as an ISO date. */
  date: string
  /** Which content it rests on: flow id, version, when it was reviewed, and its hash. */
  content: { flow: Id; version: number; reviewed: string; hash: string }
  /** The address that reopens these answers, if the page has one that others can use. */
  link?: string
}

export interface ReportSource {
  id: Id
  title: string
  by: string
  year?: string
  url?: string
  /** How much of it was seen. */
  checked: 'full' | 'excerpt' | 'memory'
}

export interface ReportSection {
  /** Permanent within a kind of report: bookmarks and tests use it. */
  id: string
  /** Empty where it needs none: the opening of a letter. */
  title: string
  /** Begins a page of its own: a hand-out is given away by itself. */
  newPage?: boolean
  /** Stays on one page if it fits: the end of a letter with the name below it, room to sign in. */
  together?: boolean
  blocks: readonly Block[]
}

/** Text is plain: no markup, no line breaks. `sources` are ids of the report's sources. */
export type Block =
  | { kind: 'lead'; text: string }
  /** `follow`: an address of ours by itself, to be followed. Without it an address is text like any other, whoever typed it. */
  | { kind: 'text'; text: string; sources?: readonly Id[]; follow?: true }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly ListItem[]; ordered?: boolean }
  /** A label and what it is, a row each. */
  | { kind: 'facts'; rows: readonly { label: string; text: string; sources?: readonly Id[] }[] }
  | Table
  | { kind: 'figure'; picture: Picture; caption: string }
  /** Something to be told apart from the rest: a warning, a choice against advice. */
  | { kind: 'note'; title?: string; text: string; tone: 'information' | 'warning'; sources?: readonly Id[] }
  | { kind: 'verdict'; status: Status; title: string; text: string; items: readonly ListItem[] }
  /** Room to write in. */
  | { kind: 'blank'; label: string; lines: number }
  /** Cards to cut out along the lines, two in a row. */
  | { kind: 'cards'; items: readonly { title: string; text: string }[] }
  /** Boxes to tick by hand. */
  | { kind: 'checklist'; items: readonly { text: string; hint?: string }[] }

export interface ListItem {
  text: string
  /** In the margin of the text: "You said", "Judgement". */
  label?: string
  sources?: readonly Id[]
}

export interface Table {
  kind: 'table'
  caption: string
  columns: readonly { title: string; align?: 'left' | 'right'; width?: number }[]
  /** A cell is text; empty cells are room to fill in. */
  rows: readonly (readonly string[])[]
  /** The first cell of a row names the row. */
  rowHeads?: boolean
}

/**
 * A picture as an SVG drawing of its own: no script, no reference outside itself, colours written in, light only, so
 * that it can stand in any document. `says` is its text equivalent, in full sentences.
 */
export interface Picture {
  svg: string
  width: number
  height: number
  says: string
}
