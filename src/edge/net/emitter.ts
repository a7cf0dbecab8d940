/** The events that y-webrtc and the mesh hear from a peer. */
export class Emitter<Events extends {[name: string]: unknown}> {
  readonly #heard: {[Name in keyof Events]?: ((value: Events[Name]) => void)[]} = {}

  on<Name extends keyof Events>(name: Name, hear: (value: Events[Name]) => void): void {
    ;(this.#heard[name] ??= []).push(hear)
  }

  protected emit<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    for (const hear of this.#heard[name] ?? []) hear(value)
  }
}
