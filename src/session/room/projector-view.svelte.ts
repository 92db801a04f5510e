// The projector's end of the line: the slide it was last shown, and whether anybody is still there to show the next.
import type { RoomChannel } from './channel.ts'
import type { Wish } from './messages.ts'
import type { Slide } from './slide.ts'

/** Milliseconds without a word from the presenter's window before it counts as gone, and between two hellos. */
const SILENCE = 9000
const KNOCK = 1500

export class ProjectorView {
  slide = $state.raw<Slide | null>(null)
  #alone = $state(true)
  #room = ''
  #turn = -1
  #heardAt = 0
  readonly #channel: RoomChannel
  readonly close: () => void

  constructor(channel: RoomChannel) {
    this.#channel = channel
    const unlisten = channel.listen((message) => {
      if (message.kind === 'show') {
        // An older turn of the same session, from another tab that lags behind, changes nothing.
        if (message.room === this.#room && message.turn < this.#turn) return
        this.#room = message.room
        this.#turn = message.turn
        this.slide = message.slide
      } else if (message.kind === 'there?') {
        if (message.room !== this.#room || message.turn !== this.#turn) channel.send({ kind: 'hello' })
        channel.send({ kind: 'here', turn: Math.max(0, this.#turn) })
      } else if (message.kind === 'over' && message.room === this.#room) this.slide = null
      else return
      this.#heardAt = Date.now()
      this.#alone = false
    })
    const bye = () => channel.send({ kind: 'bye' })
    addEventListener('pagehide', bye)
    const timer = setInterval(() => {
      this.#alone = Date.now() - this.#heardAt > SILENCE
      if (this.#alone) channel.send({ kind: 'hello' })
    }, KNOCK)
    channel.send({ kind: 'hello' })
    this.close = () => {
      unlisten()
      clearInterval(timer)
      removeEventListener('pagehide', bye)
      bye()
    }
  }

  /** Nobody is at the other end. What was shown last stays. */
  get isAlone(): boolean {
    return this.#alone
  }

  /** A key pressed here is meant for the presenter. */
  wish(wish: Wish): void {
    this.#channel.send({ kind: 'wish', wish })
  }
}
