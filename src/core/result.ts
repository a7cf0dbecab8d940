/** A value, or the named reason why there is none. What can be refused is returned; what is a bug is thrown. */
export type Result<Value, Reason> =
  | {readonly ok: true; readonly value: Value}
  | {readonly ok: false; readonly refusal: Reason}

export const ok = <Value>(value: Value) => ({ok: true, value}) as const
export const refuse = <Reason>(refusal: Reason) => ({ok: false, refusal}) as const
