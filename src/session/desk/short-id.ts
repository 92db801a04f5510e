// Ids of desks and bids: short and by chance, never names, because addresses end up in histories.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Eight letters: a thousand of them collide about once in two million tries. */
export function shortId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => LETTERS[byte % LETTERS.length]).join(
    '',
  )
}
