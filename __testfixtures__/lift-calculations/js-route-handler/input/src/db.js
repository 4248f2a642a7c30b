export const db = {
  async insert(total) {
    console.log(total);
    return 1;
  },
};
