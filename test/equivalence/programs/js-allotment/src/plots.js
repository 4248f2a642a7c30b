'use strict';

const Plots = { fence: 4 };

require('./work')(Plots);

Plots.describe = (plot) => `${plot.crop} on ${Plots.sizeOf(plot)}`;

exports.Plots = Plots;
