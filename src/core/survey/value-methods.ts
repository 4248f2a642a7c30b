/** Methods of arrays, strings and the like: a call of one says nothing about a collaborator. */
export const valueMethods: ReadonlySet<string> = new Set(
  `push pop shift unshift map filter reduce forEach some every join slice splice concat includes indexOf sort keys
  toLowerCase toUpperCase trim split replace startsWith endsWith toString toFixed getTime toISOString bind call apply
  hasOwnProperty`.split(/\s+/),
);
