// Ticks and notes of the journey, kept on this device and nowhere else: notes are free text and never go into a link.
import type { Id, JourneyRecord } from '../engine/index.ts'
import { LONGEST_NOTE } from '../machines/journey-notes.ts'
import { shelf, type Shelf } from './shelf.ts'
import { isObject } from './stored-answers.ts'

/** Raised only when what is stored changes shape. */
const FORMAT = 1

const MOST = 500
const NAME = /^[a-z][a-z0-9_]{0,63}$/

export interface SavedJourney {
  /** Of the journey, when it was saved. */
  version: number
  record: JourneyRecord
  savedAt: string
}

export interface JourneyStore extends Omit<Shelf<SavedJourney>, 'save'> {
  save: (saved: SavedJourney) => ReturnType<Shelf<SavedJourney>['save']>
}

/** The journey's shelf. @param saved called after every save that went well */
export function journeyStore(storage: Storage | null, saved: () => void = () => {}): JourneyStore {
  const kept = shelf(storage, { name: 'journey', damaged: 'damaged:journey', check: readSavedJourney })
  return {
    ...kept,
    save({ version, savedAt, record: { ticks, notes, done } }) {
      const outcome = kept.save({ format: FORMAT, version, savedAt, ticks, notes, done })
      if (outcome === 'saved') saved()
      return outcome
    },
  }
}

/** What was stored if every part of it is of the right shape, else null. What ids mean is for the engine to judge. */
export function readSavedJourney(given: unknown): SavedJourney | null {
  if (!isObject(given) || given.format !== FORMAT) return null
  const { version, savedAt, ticks, notes, done } = given
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null
  if (typeof savedAt !== 'string' || savedAt.length > 40) return null
  if (!isIds(ticks) || !isIds(done) || !isNotes(notes)) return null
  return { version, savedAt, record: { ticks, notes, done } }
}

function isIds(given: unknown): given is Id[] {
  return Array.isArray(given) && given.length <= MOST && given.every(isName)
}

function isNotes(given: unknown): given is Record<Id, string> {
  if (!isObject(given)) return false
  const notes = Object.entries(given)
  return (
    notes.length <= MOST &&
    notes.every(([id, text]) => isName(id) && typeof text === 'string' && text.length <= LONGEST_NOTE)
  )
}

function isName(given: unknown): given is Id {
  return typeof given === 'string' && NAME.test(given)
}
