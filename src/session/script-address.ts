// Browsers that know Trusted Types refuse a plain string where an address becomes a script. The policies of both builds
// (src/build/content-security.ts) ask for that, and name two makers of trusted values: Svelte's own, for its templates,
// and this one, which lets two addresses through and no other.

/** As the content security policy names it. */
const POLICY = 'thinking-professionals'

/** The worker that keeps the hosted build working without a network. */
export const OFFLINE_WORKER = './sw.js'

interface Policy {
  createScriptURL: (address: string) => unknown
}

interface Maker {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy
}

let policy: Policy | undefined

/**
 * The address as browsers want it where it starts a script: ours for offline use, or a text of our own in memory. Throws a
 * TypeError for any other. Typed as text, because that is what the types of browsers ask for so far.
 */
export function scriptAddress(address: string): string {
  const maker = (globalThis as { trustedTypes?: Maker }).trustedTypes
  if (!maker) return checked(address)
  policy ??= maker.createPolicy(POLICY, { createScriptURL: checked })
  return policy.createScriptURL(address) as string
}

function checked(address: string): string {
  if (address === OFFLINE_WORKER || address.startsWith('blob:')) return address
  throw new TypeError('This address may not become a script.')
}
