/** The least that a jscodeshift transform does: parse the file, and leave it alone. */
module.exports = (file, api) => {
  api.jscodeshift.withParser(/\.[jt]sx$/.test(file.path) ? 'tsx' : 'ts')(file.source);
};
