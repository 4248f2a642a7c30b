import * as store from './store.mjs';
import { calculateRank, calculateWeight } from './core/reviews.mjs';

export function publish(reviewId) {
  return store
    .find(reviewId)
    .then((review) => {
      const weight = calculateWeight(review);
      return store.weigh(review.id, weight);
    })
    .then(function (weighed) {
      const rank = calculateRank(weighed.weight);
      return store.rank(weighed.id, rank);
    });
}
