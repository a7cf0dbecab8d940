/**
 * What the task resolves to. Rejects as it does, or with a TimeoutError after so many ms: a browser may leave a question
 * to a database without any answer, as Chromium does where a disk has just become full in another tab.
 */
export function within<Value>(ms: number, task: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DOMException('no answer in time', 'TimeoutError'))
    const timer = setTimeout(late, ms)
    task.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export const isLate = (error: unknown) => (error as Error).name === 'TimeoutError'
