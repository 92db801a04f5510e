// What a document on the page is made of, in the words of this room: the reports of the tool have this shape.

/** As ui/VerdictMark.svelte has it: a plain file cannot import a component's types where components are not compiled. */
type Verdict = 'recommended' | 'possible' | 'not_feasible'

export interface PageDocument {
  title: string
  subtitle?: string
  /** The line of the map whose colour it wears. */
  line?: string
  /** A section without a title follows on: the opening of a letter. */
  sections: readonly {
    id: string
    title: string
    newPage?: boolean
    together?: boolean
    blocks: readonly DocumentBlock[]
  }[]
}

export interface DocumentItem {
  text: string
  /** In bold before the text. */
  label?: string
  sources?: readonly string[]
}

export interface DocumentTable {
  kind: 'table'
  caption: string
  /** `width` is a share of the whole. */
  columns: readonly { title: string; align?: 'left' | 'right'; width?: number }[]
  rows: readonly (readonly string[])[]
  /** The first cell of a row names the row. */
  rowHeads?: boolean
}

/** Text is plain: no markup, no line breaks. */
export type DocumentBlock =
  | { kind: 'lead'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; sources?: readonly string[] }
  | { kind: 'list'; items: readonly DocumentItem[]; ordered?: boolean }
  | { kind: 'facts'; rows: readonly { label: string; text: string; sources?: readonly string[] }[] }
  | DocumentTable
  | {
      kind: 'figure'
      picture: { svg: string; width: number; height: number; says: string }
      caption: string
    }
  | {
      kind: 'note'
      title?: string
      text: string
      tone: 'information' | 'warning'
      sources?: readonly string[]
    }
  | { kind: 'verdict'; status: Verdict; title: string; text: string; items: readonly DocumentItem[] }
  | { kind: 'blank'; label: string; lines: number }
  | { kind: 'cards'; items: readonly { title: string; text: string }[] }
  | { kind: 'checklist'; items: readonly { text: string; hint?: string }[] }
