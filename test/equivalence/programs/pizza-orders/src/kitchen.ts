export interface Kitchen {
  load(): Promise<number>;
  bake(name: string, minutes: number): Promise<string>;
  waiting(): Promise<{ name: string; since: number }[]>;
}

let open: Kitchen;

export function openKitchen(opening: Kitchen): void {
  open = opening;
}

export const kitchen: Kitchen = {
  load: () => open.load(),
  bake: (name, minutes) => open.bake(name, minutes),
  waiting: () => open.waiting(),
};
