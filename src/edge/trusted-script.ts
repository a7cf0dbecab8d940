let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined

/**
 * The address of a worker of our own, as `new Worker` and `register` accept it under the page's policy.
 * Throws for any other origin: that is a bug.
 */
export function trustedScript(url: URL): string {
  policy ??= window.trustedTypes?.createPolicy('cairn-url', {createScriptURL: ownOnly})
  // The platform's declarations take a string; where there are Trusted Types it is a TrustedScriptURL.
  const trusted: unknown = policy?.createScriptURL(url.href) ?? ownOnly(url.href)
  return trusted as string
}

function ownOnly(address: string): string {
  const {origin} = new URL(address)
  if (origin !== location.origin) throw new TypeError(`Not a script of ours: ${origin}`)
  return address
}
