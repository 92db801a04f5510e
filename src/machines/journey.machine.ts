// The journey as a statechart: one region per step, each untouched, under way or done. Events tick boxes, take notes
// and close steps; every region then goes where the record says. No step waits for another: any event is welcome at any
// time, and what should have come first is told, not enforced. The record is stored, never a snapshot.
import { assign, setup, type ActorRefFrom, type SnapshotFrom } from 'xstate'
import type { Id, Journey, JourneyRecord, Missing, Step, StepState } from '../engine/index.ts'
import { isBegun, missingBefore, nextStep, NOTHING_DONE, stepState } from '../engine/journey.ts'
import { LONGEST_NOTE } from './journey-notes.ts'

export interface JourneyContext {
  record: JourneyRecord
  /** What was there before everything was cleared. */
  cleared: JourneyRecord | null
}

export type JourneyEvent =
  | { type: 'TICK'; item: Id }
  /** A box no longer ticked reopens its step: it is not done any more. */
  | { type: 'UNTICK'; item: Id }
  | { type: 'NOTE'; step: Id; text: string }
  | { type: 'DONE'; step: Id }
  | { type: 'REOPEN'; step: Id }
  | { type: 'CLEAR' }
  | { type: 'UNDO_CLEAR' }
  /** Another tab changed it. */
  | { type: 'REPLACE'; record: JourneyRecord }

/** Makes the machine of a journey. */
export function journeyMachine(journey: Journey) {
  const holderOf = (item: Id) =>
    journey.steps.find(({ checklist }) => checklist.some(({ id }) => id === item))
  const isStep = (id: Id) => journey.steps.some((step) => step.id === id)

  return setup({
    types: {} as { context: JourneyContext; events: JourneyEvent; input: { record: JourneyRecord } },
    guards: {
      stands: ({ context }, { step, state }: { step: Step; state: StepState }) =>
        stepState(step, context.record) === state,
      isItem: ({ event }) => 'item' in event && holderOf(event.item) !== undefined,
      isStep: ({ event }) => 'step' in event && isStep(event.step),
      isBegun: ({ context }) => isBegun(context.record),
      wasCleared: ({ context }) => context.cleared !== null,
    },
  }).createMachine({
    id: journey.id,
    context: ({ input }) => ({ record: input.record, cleared: null }),
    type: 'parallel',
    on: {
      TICK: {
        guard: 'isItem',
        actions: assign(({ context: { record }, event }) => ({
          record: { ...record, ticks: withOne(record.ticks, event.item) },
        })),
      },
      UNTICK: {
        guard: 'isItem',
        actions: assign(({ context: { record }, event }) => ({
          record: {
            ...record,
            ticks: without(record.ticks, event.item),
            done: without(record.done, holderOf(event.item)?.id),
          },
        })),
      },
      NOTE: {
        guard: 'isStep',
        actions: assign(({ context: { record }, event }) => ({
          record: { ...record, notes: { ...record.notes, [event.step]: event.text.slice(0, LONGEST_NOTE) } },
        })),
      },
      DONE: {
        guard: 'isStep',
        actions: assign(({ context: { record }, event }) => ({
          record: { ...record, done: withOne(record.done, event.step) },
        })),
      },
      REOPEN: {
        guard: 'isStep',
        actions: assign(({ context: { record }, event }) => ({
          record: { ...record, done: without(record.done, event.step) },
        })),
      },
      CLEAR: {
        guard: 'isBegun',
        actions: assign(({ context }) => ({ record: NOTHING_DONE, cleared: context.record })),
      },
      UNDO_CLEAR: {
        guard: 'wasCleared',
        actions: assign(({ context }) => ({ record: context.cleared ?? context.record, cleared: null })),
      },
      REPLACE: { actions: assign(({ event }) => ({ record: event.record, cleared: null })) },
    },
    states: Object.fromEntries(journey.steps.map((step) => [step.id, regionOf(step)])),
  })
}

const STATES: readonly StepState[] = ['untouched', 'under_way', 'done']

/** Three states; from each, straight to whichever the record says. */
function regionOf(step: Step) {
  const to = (state: StepState) => ({
    guard: { type: 'stands' as const, params: { step, state } },
    target: state,
  })
  const states = STATES.map((here) => [here, { always: STATES.filter((state) => state !== here).map(to) }])
  return { initial: 'untouched' as const, states: Object.fromEntries(states) }
}

export type JourneyMachine = ReturnType<typeof journeyMachine>
export type JourneyActor = ActorRefFrom<JourneyMachine>

/** Where a step stands. */
export function standingOf(snapshot: SnapshotFrom<JourneyMachine>, step: Id): StepState {
  const standing: Partial<Record<Id, unknown>> = snapshot.value
  return (standing[step] as StepState | undefined) ?? 'untouched'
}

/** What to do next, and what is missing before it is safe; undefined once every step is done. */
export function nextAndMissing(
  journey: Journey,
  { context }: SnapshotFrom<JourneyMachine>,
): { step: Step; missing: Missing[] } | undefined {
  const step = nextStep(journey, context.record)
  return step && { step, missing: missingBefore(journey, step, context.record) }
}

function withOne(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids : [...ids, id]
}

function without(ids: readonly Id[], id: Id | undefined): readonly Id[] {
  return ids.filter((each) => each !== id)
}
