return { load = function () end }
