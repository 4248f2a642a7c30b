export const tables = ['rates']
