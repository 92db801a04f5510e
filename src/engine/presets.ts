// Figures to plan with: how alike people within a group are, how often things happen, and what a pound was worth.
import type { Id } from './flow.ts'
import type { Trust } from './reference.ts'

/** As for other figures, and `judgement`: our own, because nobody we know of has published one. */
export type PresetTrust = Trust | 'judgement'

/** How alike people within a group are (intra-cluster correlation), as seen or as we judge it. */
export interface Icc {
  id: Id
  setting: string
  says: string
  /** Absent while unverified. `planWith` lies between the two, or is the careful end. */
  low?: number
  high?: number
  planWith?: number
  status: PresetTrust
  sources: readonly Id[]
}

/** How often something happens to begin with. */
export interface BaselineRate {
  id: Id
  measure: string
  /** Of whom, where and when. */
  of: string
  /** A share from 0 to 1; absent while unverified. */
  rate?: number
  status: PresetTrust
  sources: readonly Id[]
}

/** What a pound of each financial year was worth, where the base year is 100. */
export interface Deflators {
  base: string
  says: string
  caution?: string
  /** By financial year, such as 2015-16, in order. Empty while unverified. */
  years: Readonly<Record<string, number>>
  status: Trust
  sources: readonly Id[]
}

export interface Presets {
  iccs: Readonly<Record<Id, Icc>>
  baselineRates: Readonly<Record<Id, BaselineRate>>
  /** Null if there is no series. */
  deflators: Deflators | null
}
