// A link as a QR code, for a room with a projector and phones. Worked out on this device; fetched when asked for.

/** The rows of the code, dark where true; null if the link is too long for any code. */
export async function qrOf(link: string): Promise<readonly (readonly boolean[])[] | null> {
  const { encode } = await import('uqr')
  try {
    return encode(link, { ecc: 'L', border: 0 }).data
  } catch {
    return null
  }
}
