export const find = async (id) => ({ id, stars: 4, isVerified: true });
export const weigh = async (id, weight) => ({ id, weight });
export const rank = async (id, rank) => {
  console.log(id, rank);
};
