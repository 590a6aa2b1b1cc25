-- Agreement is high between most states, so gamma acts more sharply on votes than on sponsorship: at 0.95 most
-- sessions are two communities, at 1.025 three or four and, around 1975 to 1990, many of a few states.
select
    layer,
    cast(gamma as double) as gamma,
    gamma = 1 as is_default_gamma
from (
    values
    ('votes', 0.95),
    ('votes', 1.0),
    ('votes', 1.025),
    ('sponsorship', 1.0),
    ('sponsorship', 1.25),
    ('sponsorship', 1.5)
) as resolutions (layer, gamma) -- noqa: AL05
