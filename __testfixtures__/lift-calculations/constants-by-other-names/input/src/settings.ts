const overrides = new Map<string, string>();

export const settings = { ADMIN: overrides.get('admin') ?? 'admin' };
