export interface Tool {
  run(what: string): Promise<string>;
}

const tool: Tool = { run: async (what) => what };

export const db = tool;
export const shelf = tool;
export const till = tool;
export const outbox = tool;
export const trail = tool;
