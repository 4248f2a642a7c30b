export const invitations = {
  async create(team, email) {
    console.log(team, email);
    return 'code';
  },
};
