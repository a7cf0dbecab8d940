/** In the page: the databases of this origin that hold a text in any row of any store. */
export async function storedIn(text: string): Promise<string[]> {
  const wanted = new TextEncoder().encode(text).join()
  const resultOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error!)
    })
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes(text)
    if (value instanceof Uint8Array) return value.join().includes(wanted)
    if (typeof value !== 'object' || value === null) return false
    return Object.values(value).some(holds)
  }
  const found: string[] = []
  for (const {name} of await indexedDB.databases()) {
    if (name === undefined) continue
    const db = await resultOf(indexedDB.open(name))
    const tx = db.transaction([...db.objectStoreNames], 'readonly')
    const stores = [...db.objectStoreNames].map(store => tx.objectStore(store))
    const rows = await Promise.all(stores.map(store => resultOf(store.getAll())))
    db.close()
    if (holds(rows)) found.push(name)
  }
  return found
}
