// Drawing a logic model as a statechart: looking at it, adding to a part of it, or with one thing open to be changed.
// Every change can be undone, step by step; a run of typing in one field is one step. The model is stored, never a
// snapshot.
import { assign, setup, type ActorRefFrom } from 'xstate'
import type { Id } from '../engine/index.ts'
import { boxCalled, edited, type LogicEdit, type LogicModel, type LogicPart } from '../engine/logic/index.ts'

export interface LogicContext {
  model: LogicModel
  /** Earlier and later models, nearest last. */
  past: readonly LogicModel[]
  future: readonly LogicModel[]
  /** The field being typed in, until something else is done. */
  run: string | null
  /** The box or note that is open. */
  open: Id | null
  /** The part being added to. */
  adding: LogicPart | null
}

export type LogicEvent =
  | { type: 'CHANGE'; edit: LogicEdit }
  | { type: 'UNDO' }
  | { type: 'REDO' }
  /** A field was left: what is typed next is a step of its own. */
  | { type: 'PAUSE' }
  | { type: 'OPEN'; id: Id }
  | { type: 'ADD_TO'; part: LogicPart }
  | { type: 'CLOSE' }
  /** Another tab changed it. */
  | { type: 'REPLACE'; model: LogicModel }

/** Enough for an afternoon. */
export const MOST_STEPS = 100

/** Is there a box or a note by this id? */
function holds(model: LogicModel, id: Id | null): boolean {
  return id !== null && (!!boxCalled(model, id) || model.notes.some((note) => note.id === id))
}

export const logicMachine = setup({
  types: {} as { context: LogicContext; events: LogicEvent; input: { model: LogicModel } },
  guards: {
    changes: ({ context, event }) =>
      event.type === 'CHANGE' && edited(context.model, event.edit) !== context.model,
    canUndo: ({ context }) => context.past.length > 0,
    canRedo: ({ context }) => context.future.length > 0,
    isThere: ({ context, event }) => event.type === 'OPEN' && holds(context.model, event.id),
    isGone: ({ context }) => !holds(context.model, context.open),
  },
}).createMachine({
  id: 'logic',
  context: ({ input }) => ({
    ...{ model: input.model, past: [], future: [], run: null, open: null, adding: null },
  }),
  initial: 'looking',
  on: {
    CHANGE: {
      guard: 'changes',
      actions: assign(({ context: { model, past, run }, event: { edit } }) => {
        const field = fieldOf(edit)
        const goesOn = field !== null && field === run
        return {
          model: edited(model, edit),
          past: goesOn ? past : [...past, model].slice(-MOST_STEPS),
          future: [],
          run: field,
        }
      }),
    },
    UNDO: {
      guard: 'canUndo',
      actions: assign(({ context: { model, past, future } }) => ({
        ...{ model: past.at(-1) ?? model, past: past.slice(0, -1), future: [...future, model], run: null },
      })),
    },
    REDO: {
      guard: 'canRedo',
      actions: assign(({ context: { model, past, future } }) => ({
        ...{ model: future.at(-1) ?? model, past: [...past, model], future: future.slice(0, -1), run: null },
      })),
    },
    PAUSE: { actions: assign({ run: null }) },
    // What this tab remembers of the way here would undo what the other one did.
    REPLACE: { actions: assign(({ event }) => ({ model: event.model, past: [], future: [], run: null })) },
    OPEN: { guard: 'isThere', target: '.editing', actions: assign(({ event }) => ({ open: event.id })) },
    ADD_TO: { target: '.adding', actions: assign(({ event }) => ({ adding: event.part })) },
    CLOSE: '.looking',
  },
  states: {
    looking: { entry: assign({ open: null, adding: null, run: null }) },
    adding: { entry: assign({ open: null, run: null }) },
    editing: {
      entry: assign({ adding: null, run: null }),
      always: { guard: 'isGone', target: 'looking' },
    },
  },
})

export type LogicActor = ActorRefFrom<typeof logicMachine>

/** Which field an edit types in; null for one that is a step of its own. */
function fieldOf(edit: LogicEdit): string | null {
  switch (edit.do) {
    case 'title':
      return 'title'
    case 'write':
      return `${edit.text === undefined ? 'measure' : 'text'} ${edit.box}`
    case 'reason':
      return `reason ${edit.link}`
    case 'write-note':
      return edit.about === undefined ? `${edit.text === undefined ? 'watch' : 'text'} ${edit.note}` : null
    default:
      return null
  }
}
