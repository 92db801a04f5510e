// The presenter's end of the line to the projector: shows it every change, answers its hello, and knows whether it is there.
import type { RoomChannel } from './channel.ts'
import type { Wish } from './messages.ts'
import type { Slide } from './slide.ts'

/** Milliseconds between two questions "are you there?", and how long silence may last before it counts as gone. */
const BEAT = 2000
const SILENCE = 7000

interface Ends {
  shown: () => { room: string; turn: number; slide: Slide }
  /** A key was pressed in the projector's window. */
  wish: (wish: Wish) => void
}

export class ProjectorLink {
  #heardAt = $state(0)
  #beat = $state(0)
  #blocked = $state(false)
  readonly #channel: RoomChannel
  readonly #ends: Ends
  readonly #stop: () => void

  constructor(channel: RoomChannel, ends: Ends) {
    this.#channel = channel
    this.#ends = ends
    const unlisten = channel.listen((message) => {
      if (message.kind === 'bye') this.#heardAt = 0
      if (message.kind === 'hello' || message.kind === 'here' || message.kind === 'wish')
        this.#heardAt = Date.now()
      if (message.kind === 'hello') this.show()
      // It missed something.
      if (message.kind === 'here' && message.turn !== ends.shown().turn) this.show()
      if (message.kind === 'wish') ends.wish(message.wish)
    })
    const timer = setInterval(() => {
      this.#beat = Date.now()
      const { room, turn } = ends.shown()
      channel.send({ kind: 'there?', room, turn })
    }, BEAT)
    this.#stop = () => {
      unlisten()
      clearInterval(timer)
    }
  }

  /** Has a projector window answered lately? */
  get isOpen(): boolean {
    return this.#heardAt > 0 && this.#beat - this.#heardAt < SILENCE
  }

  /** The browser would not open a window. */
  get isBlocked(): boolean {
    return this.#blocked
  }

  show(): void {
    this.#channel.send({ kind: 'show', ...this.#ends.shown() })
  }

  /** Opens the projector's window, or brings it to the front. Must be called from a click or a key. */
  open(): void {
    const address = `${location.href.split('#')[0]}#/projector`
    const opened = window.open(address, 'thinking-professionals-projector', 'popup,width=1280,height=720')
    this.#blocked = opened === null
    if (!opened) return
    this.#channel.join(opened)
    opened.focus()
  }

  close(): void {
    this.#stop()
  }
}
