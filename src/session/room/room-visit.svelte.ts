// A session as the presenter's page sees it: where the room is, what hangs on the wall, and the verbs of a trainer. Joins
// the machine, the store and the channel: every move is saved and shown at once.
import { createActor } from 'xstate'
import type { Answers, Flow, Id } from '../../engine/index.ts'
import { afterRest } from '../../machines/room-moves.ts'
import { answersOf, type Group, type RoomRecord } from '../../machines/room-record.ts'
import { roomMachine, voteState, type RoomActor, type RoomEvent } from '../../machines/room.machine.ts'
import { screenOf, type Screen, type Script } from '../../machines/room-script.ts'
import type { StorageTrouble } from '../../machines/session-ports.ts'
import { ActorView } from '../actor-view.svelte.ts'
import type { RoomChannel } from './channel.ts'
import type { Wish } from './messages.ts'
import { ProjectorLink } from './projector-link.svelte.ts'
import { decodeReply, refusalWords } from './reply-code.ts'
import { routeFor } from './room-route.ts'
import type { RoomStore, SavedRoom } from './room-store.ts'
import type { Judging } from './room-verdicts.ts'
import { screenSlide, slideOf, type Slide } from './slide.ts'

export interface RoomVisitOptions {
  store: RoomStore
  channel: RoomChannel
  /** For a script that follows a flow. */
  judging: Judging | null
  now?: () => number
}

/** Events without the time: the visit knows the time. */
type Untimed<E> = E extends { now: number } ? Omit<E, 'now'> : E
export type RoomMove = Untimed<RoomEvent>

export class RoomVisit {
  readonly script: Script
  readonly judging: Judging | null
  readonly projector: ProjectorLink
  /** Ends the visit; the session stays saved. */
  readonly close: () => void
  readonly now: () => number
  readonly #view: ActorView<RoomActor>
  readonly #route: (room: RoomRecord) => readonly Id[]
  #trouble = $state<StorageTrouble['kind'] | null>(null)

  constructor(saved: SavedRoom, { store, channel, judging, now = () => Date.now() }: RoomVisitOptions) {
    const { script } = saved
    this.script = script
    this.judging = judging
    this.now = now
    this.#route = routeFor(script, judging?.flow ?? null)
    let last = afterRest(script, saved.room, saved.savedAt, now())
    const actor = createActor(roomMachine(script, this.#route), { input: { room: last } })
    this.#view = new ActorView(actor)
    this.projector = new ProjectorLink(channel, {
      shown: () => ({ room: this.room.id, turn: this.room.turn, slide: this.slide }),
      wish: (wish) => this.wish(wish),
    })
    const save = () => {
      const outcome = store.save({ script, room: last, savedAt: now() })
      this.#trouble = outcome === 'saved' ? null : outcome
    }
    actor.subscribe(({ context: { room } }) => {
      if (room === last) return
      last = room
      save()
      this.projector.show()
    })
    const stop = store.watch((other) => {
      if (other.room.id !== last.id || other.room.turn <= last.turn) return
      last = other.room
      actor.send({ type: 'REPLACE', room: other.room })
      this.projector.show()
    })
    this.close = () => {
      stop()
      this.projector.close()
      actor.stop()
    }
    actor.start()
    save()
    this.projector.show()
  }

  get room(): RoomRecord {
    return this.#view.snapshot.context.room
  }

  get screen(): Screen {
    return screenOf(this.script, this.room.at)
  }

  get flow(): Flow | null {
    return this.judging?.flow ?? null
  }

  /** The screens that count now, in order. */
  get route(): readonly Id[] {
    return this.#route(this.room)
  }

  /** What comes after this screen, if anything does. */
  get upNext(): Screen | undefined {
    const order = this.script.screens
    const here = order.findIndex(({ id }) => id === this.room.at)
    return order.slice(here + 1).find(({ id }) => this.route.includes(id))
  }

  get vote(): ReturnType<typeof voteState> {
    return voteState(this.room, this.script)
  }

  /** What hangs on the wall. */
  get slide(): Slide {
    return slideOf(this.script, this.room, this.judging)
  }

  /** What a screen would look like. */
  preview(screen: Screen): Slide {
    return screenSlide(this.script, this.room, screen, this.judging)
  }

  answers(group: Group): Answers {
    return answersOf(this.script, this.room, group)
  }

  /** Why nothing is kept on this device, if it is not. */
  get trouble(): StorageTrouble['kind'] | null {
    return this.#trouble
  }

  can(move: RoomMove): boolean {
    return this.#view.snapshot.can({ ...move, now: this.now() } as RoomEvent)
  }

  /** Makes a move; false if it is not allowed now. */
  do(move: RoomMove): boolean {
    const before = this.room
    this.#view.actor.send({ ...move, now: this.now() } as RoomEvent)
    return this.room !== before
  }

  /** A key, here or in the projector's window. */
  wish(wish: Wish): void {
    const { paused, blank } = this.room
    if (wish === 'next') this.do({ type: 'NEXT' })
    else if (wish === 'back') this.do({ type: 'BACK' })
    else if (wish === 'blank') this.do({ type: blank ? 'LIGHT' : 'BLANK' })
    else if (wish === 'pause') this.do({ type: paused ? 'RESUME' : 'PAUSE' })
    else this.do({ type: 'REVEAL', anyway: false })
  }

  /** Takes in a code that a table read out. What to say of it, and whether it was taken. */
  takeCode(typed: string): { taken: boolean; says: string } {
    const read = decodeReply(this.script, typed)
    if ('refused' in read) return { taken: false, says: refusalWords(read.refused) }
    const { table, screen, answer } = read.reply
    if (table > this.room.setup.tables) {
      return { taken: false, says: `That is table ${table}, and this room has ${this.room.setup.tables}.` }
    }
    if (screen !== this.room.at) {
      const asked = screenOf(this.script, screen)
      return { taken: false, says: `Table ${table} answered another question: “${asked.heading}”.` }
    }
    this.do({ type: 'TABLE', table, answer })
    return { taken: true, says: `Table ${table} is in.` }
  }
}
