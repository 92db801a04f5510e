// The parts of a desk by address. Each is fetched when somebody goes there. The page around them gives the heading of the
// first level (`titles`), so a part begins with headings of the second.
import type { Component } from 'svelte'
import type { DeskPart } from '../../session/desk/desk-visit.svelte.ts'
import type { PartProps } from './part-props.ts'

type Mount = () => Promise<Component<PartProps>>

export const mounts: Readonly<Record<DeskPart, Mount>> = {
  '': async () => (await import('./overview/OverviewPart.svelte')).default,
  commission: async () => (await import('./commission/CommissionPart.svelte')).default,
  bids: async () => (await import('./bids/BidsPart.svelte')).default,
  findings: async () => (await import('./findings/FindingsPart.svelte')).default,
  marks: async () => (await import('./marks/MarksPart.svelte')).default,
  moderation: async () => (await import('./moderation/ModerationPart.svelte')).default,
  compare: async () => (await import('./compare/ComparePart.svelte')).default,
  facts: async () => (await import('./facts/FactsPart.svelte')).default,
  papers: async () => (await import('./papers/PapersPart.svelte')).default,
  record: async () => (await import('./record/RecordPart.svelte')).default,
}

/** The heading of each part, and its name in the way around. */
export const titles: Readonly<Record<DeskPart, string>> = {
  '': 'What comes next',
  commission: 'The commission',
  bids: 'Bids',
  findings: 'Findings',
  marks: 'Your marks',
  moderation: 'Moderation',
  compare: 'Side by side',
  facts: 'When a fact is wrong',
  papers: 'Papers',
  record: 'Record of changes',
}
