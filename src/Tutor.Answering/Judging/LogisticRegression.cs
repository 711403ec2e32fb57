namespace Tutor.Answering.Judging;

/// <summary>Fits a logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares).</summary>
public static class LogisticRegression
{
    private const int Iterations = 30;

    /// <param name="rows">One row of features for each case, all of the same length.</param>
    /// <param name="outcomes">Whether the case happened; both outcomes must occur.</param>
    /// <param name="penalty">Holds the weights small; the bias is free.</param>
    /// <param name="balanced">Whether both outcomes count the same in sum, however many cases each has.</param>
    /// <returns>The weights of the features, and last the bias.</returns>
    /// <exception cref="ArgumentException">There is no row, or only one outcome occurs.</exception>
    public static double[] Fit(IReadOnlyList<IReadOnlyList<double>> rows, IReadOnlyList<bool> outcomes, double penalty, bool balanced)
    {
        var positive = outcomes.Count(outcome => outcome);
        if (positive == 0 || positive == rows.Count)
            throw new ArgumentException("Both outcomes must occur among the cases.");
        var size = rows[0].Count + 1;
        var weights = new double[size];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            for (var i = 0; i < size - 1; i++)
            {
                gradient[i] = penalty * weights[i];
                curvature[i, i] = penalty;
            }

            for (var row = 0; row < rows.Count; row++)
            {
                var share = !balanced ? 1 : 0.5 * rows.Count / (outcomes[row] ? positive : rows.Count - positive);
                AddCase(rows[row], outcomes[row], share, weights, gradient, curvature);
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
                weights[i] -= step[i];
            if (step.Max(Math.Abs) < 1e-9)
                break;
        }

        return weights;
    }

    private static void AddCase(IReadOnlyList<double> row, bool outcome, double share, double[] weights, double[] gradient, double[,] curvature)
    {
        var size = weights.Length;
        double At(int i) => i < row.Count ? row[i] : 1;
        double score = 0;
        for (var i = 0; i < size; i++)
            score += weights[i] * At(i);
        var chance = 1 / (1 + Math.Exp(-Math.Clamp(score, -30, 30)));
        for (var i = 0; i < size; i++)
        {
            gradient[i] += share * (chance - (outcome ? 1 : 0)) * At(i);
            for (var j = 0; j < size; j++)
                curvature[i, j] += share * chance * (1 - chance) * At(i) * At(j);
        }
    }

    /// <summary>Gaussian elimination with the largest pivot; a direction without curvature is left where it is.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var solution = (double[])right.Clone();
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            if (Math.Abs(matrix[pivot, column]) < 1e-12)
                continue;
            for (var j = 0; j < size; j++)
                (matrix[column, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[column, j]);
            (solution[column], solution[pivot]) = (solution[pivot], solution[column]);
            for (var row = 0; row < size; row++)
            {
                var factor = row == column ? 0 : matrix[row, column] / matrix[column, column];
                for (var j = 0; j < size && factor != 0; j++)
                    matrix[row, j] -= factor * matrix[column, j];
                solution[row] -= factor * solution[column];
            }
        }

        for (var i = 0; i < size; i++)
            solution[i] = Math.Abs(matrix[i, i]) < 1e-12 ? 0 : solution[i] / matrix[i, i];
        return solution;
    }
}
