return function () return {} end
