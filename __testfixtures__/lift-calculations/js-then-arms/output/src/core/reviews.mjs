/**
 * @param {{ isVerified: boolean, stars: number }} review
 * @returns {number}
 */
export function calculateWeight(review) {
  return review.isVerified && review.stars > 3 ? review.stars * 2 + 1 : review.stars - 1;
}

/** @returns {number} */
export function calculateRank(weight) {
  return weight * 20 + 10;
}
