export interface Store<T> {
  save(value: T): Promise<void>;
}
