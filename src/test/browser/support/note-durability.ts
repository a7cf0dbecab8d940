/** In the page: notes for every database how long each writing had the browser wait. */
export function noteDurability(): void {
  const written: Record<string, string[]> = {}
  Reflect.set(globalThis, 'written', written)
  const {prototype} = IDBObjectStore
  for (const method of ['add', 'put', 'delete', 'clear'] as const) {
    const native = prototype[method] as (...given: unknown[]) => IDBRequest
    Reflect.set(prototype, method, function (this: IDBObjectStore, ...given: unknown[]) {
      const {db, durability} = this.transaction
      if (this.transaction.mode === 'readwrite')
        (written[db.name] ??= []).push(durability)
      return native.apply(this, given)
    })
  }
}
