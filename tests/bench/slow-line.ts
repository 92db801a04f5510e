// A slow, distant line as TCP meets it, in front of a server: what the browser's own throttle leaves out is the way a
// connection begins (a round trip for TCP; the one for TLS is real) and that a server may send only ten packets before it
// hears that they have come (RFC 6928). No packet is lost and no name is looked up.
import { connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** Milliseconds there and back. */
  roundTrip: number
  /** Bytes a second, shared by all connections. */
  bytesPerSecond: number
}

export interface SlowLine {
  port: number
  close: () => void
}

/** Of data in a packet, and of what is written round it. */
const PACKET = 1460
const ENVELOPE = 40
const FIRST_FLIGHT = 10 * PACKET

/** A port that leads to another one on this machine over such a line. */
export async function slowLine(to: number, { roundTrip, bytesPerSecond }: Line): Promise<SlowLine> {
  /** When the last packet sent will have left, over all connections. */
  let busyUntil = 0
  const sockets = new Set<Socket>()
  const after = (delay: number, work: () => void) => setTimeout(work, Math.max(0, delay))

  function down(from: Socket, client: Socket): void {
    const waiting: Buffer[] = []
    let window = FIRST_FLIGHT
    let underWay = 0
    const send = () => {
      for (;;) {
        const [next] = waiting
        if (!next || underWay >= window) return
        const packet = next.subarray(0, PACKET)
        if (packet.length === next.length) waiting.shift()
        else waiting[0] = next.subarray(PACKET)
        const now = performance.now()
        busyUntil = Math.max(busyUntil, now) + ((packet.length + ENVELOPE) / bytesPerSecond) * 1000
        underWay += packet.length
        after(busyUntil - now + roundTrip / 2, () => {
          if (client.writable) client.write(packet)
        })
        // Heard of by the server: it may send that much again, and as much more.
        after(busyUntil - now + roundTrip, () => {
          underWay -= packet.length
          window += packet.length
          send()
        })
      }
    }
    from.on('data', (data) => {
      waiting.push(Buffer.from(data))
      send()
    })
  }

  function up(client: Socket, server: Socket): void {
    const opened = performance.now()
    client.on('data', (data) => {
      const handshake = Math.max(0, opened + roundTrip - performance.now())
      after(handshake + roundTrip / 2, () => {
        if (server.writable) server.write(data)
      })
    })
  }

  const proxy = createServer({ noDelay: true }, (client) => {
    const server = connect({ port: to, host: '127.0.0.1', noDelay: true })
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    up(client, server)
    down(server, client)
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const address = proxy.address()
  if (typeof address !== 'object' || !address) throw new Error('The line has no address.')
  return {
    port: address.port,
    close: () => {
      proxy.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
