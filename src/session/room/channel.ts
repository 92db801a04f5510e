// How the two windows reach each other, on one device and with no network. Three ways, used side by side because no one
// of them works everywhere: a broadcast channel (any two windows of a site; in some browsers not for a file opened from
// disk), the window that opened the other (a file from disk too, as long as neither was reloaded), and a note in storage
// where there are no broadcasts. A message that comes by two ways counts once.
import { browserStorage } from '../storage.ts'
import { readEnvelope, sealed, type Message } from './messages.ts'

const NAME = 'thinking-professionals:room'
/** Where the note lies. Not under the name of the session's own record (room-store.ts), which it would write over. */
const NOTE = 'thinking-professionals:room-note'

export interface RoomChannel {
  send: (message: Message) => void
  /** Calls back with every sound message of another window; returns how to stop. */
  listen: (heard: (message: Message, from: string) => void) => () => void
  /** The other window, once it was opened from here. */
  join: (other: Window) => void
  close: () => void
}

export interface ChannelPorts {
  window: Window
  Broadcast?: typeof BroadcastChannel | undefined
  storage: Storage | null
  /** The name of this window among the others. */
  name: string
}

/** The channel of this window. Nothing that arrives can make it throw. */
export function roomChannel(ports: Partial<ChannelPorts> = {}): RoomChannel {
  const here = ports.window ?? window
  const Broadcast = 'Broadcast' in ports ? ports.Broadcast : globalThis.BroadcastChannel
  const storage = 'storage' in ports ? (ports.storage ?? null) : browserStorage()
  const name = ports.name ?? `w${Math.random().toString(36).slice(2, 12)}`

  const others = new Set<Window>()
  const opener = openerOf(here)
  if (opener) others.add(opener)
  const broadcast = openBroadcast(Broadcast)
  const listeners = new Set<(message: Message, from: string) => void>()
  /** The last message heard of each window. */
  const heard = new Map<string, number>()
  let n = Math.trunc(Date.now() / 100) % 900_000_000

  function take(given: unknown) {
    const envelope = readEnvelope(given)
    if (!envelope || envelope.from === name) return
    const { from, n: number, message } = envelope
    if (number <= (heard.get(from) ?? -1)) return
    if (heard.size > 50) heard.clear()
    heard.set(from, number)
    for (const listener of listeners) listener(message, from)
  }

  const fromBroadcast = ({ data }: MessageEvent) => take(data)
  // Only windows that opened this one or were opened by it, and only while they show a page of ours: any page may post to a
  // window it can find, any site may open this one, and a window that was ours may have gone elsewhere.
  const fromWindow = ({ source, origin, data }: MessageEvent) => {
    const target = targetOf(here)
    if (source && others.has(source as Window) && (target === '*' || origin === target)) take(data)
  }
  const fromStorage = ({ key, newValue }: StorageEvent) => {
    if (key !== NOTE || newValue === null || newValue.length > 400_000) return
    try {
      take(JSON.parse(newValue))
    } catch {
      // Not ours.
    }
  }
  broadcast?.addEventListener('message', fromBroadcast)
  here.addEventListener('message', fromWindow)
  here.addEventListener('storage', fromStorage)

  return {
    send(message) {
      const data = sealed({ from: name, n: n++, message })
      try {
        broadcast?.postMessage(data)
        for (const other of others) if (!other.closed) other.postMessage(data, targetOf(here))
        if (!broadcast) storage?.setItem(NOTE, JSON.stringify(data))
      } catch {
        // The other window is gone, or storage is full: the heartbeat will tell.
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    join: (other) => void others.add(other),
    close() {
      broadcast?.close()
      here.removeEventListener('message', fromWindow)
      here.removeEventListener('storage', fromStorage)
      listeners.clear()
    },
  }
}

function openBroadcast(Broadcast: typeof BroadcastChannel | undefined): BroadcastChannel | null {
  try {
    return Broadcast ? new Broadcast(NAME) : null
  } catch {
    return null
  }
}

function openerOf(here: Window): Window | null {
  try {
    const { opener } = here as { opener: Window | null }
    return opener && opener !== here ? opener : null
  } catch {
    return null
  }
}

/** A file from disk has no origin to name. */
function targetOf(here: Window): string {
  return here.location.origin === 'null' || here.location.protocol === 'file:' ? '*' : here.location.origin
}
